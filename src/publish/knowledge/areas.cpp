#include "publish/knowledge/areas.hpp"

#include <algorithm>
#include <iterator>

namespace samspil::publish {

Areas::Areas(std::span<reference::Geography const> geographies)
    : geography_count_(geographies.size())
{
    for (auto const& geography : geographies) {
        places_.push_back(geography.places);
        if (geography.level == "region") {
            regions_.push_back(geography.places);
        } else if (geography.level == "cluster") {
            clusters_.push_back(geography.places);
        }
    }
    for (std::size_t place = 0; place < reference::place_count; ++place) {
        PlaceSet single;
        single.set(place);
        if (std::find(places_.begin(), places_.end(), single) ==
            places_.end()) {
            places_.push_back(single);
        }
    }
}

PlaceSet Areas::same_region(PlaceSet const& places) const
{
    auto result = places;
    for (auto const& region : regions_) {
        if ((region & places).any()) {
            result |= region;
        }
    }
    return result;
}

std::vector<PlaceSet> Areas::clusters_of(PlaceSet const& places) const
{
    std::vector<PlaceSet> found;
    std::copy_if(
        clusters_.begin(), clusters_.end(), std::back_inserter(found),
        [&](PlaceSet const& cluster) { return (cluster & places).any(); });
    return found;
}

}  // namespace samspil::publish
