#include "app/labels/geography_levels.hpp"

#include <algorithm>

namespace samspil::app {

std::vector<std::string> geography_levels(
    std::vector<cubes::GeographyLabel> const& geographies)
{
    std::vector<std::string> levels;
    for (auto const& geography : geographies) {
        if (std::find(levels.begin(), levels.end(), geography.level) ==
            levels.end()) {
            levels.push_back(geography.level);
        }
    }
    return levels;
}

}  // namespace samspil::app
