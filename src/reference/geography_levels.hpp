#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace samspil::reference {

//! Each level once, in the order in which geographies, or their labels in a
//! file, first have it.
template <class WithLevel>
std::vector<std::string> geography_levels(
    std::vector<WithLevel> const& geographies)
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

}  // namespace samspil::reference
