#include "publish/knowledge/areas.hpp"

#include <algorithm>

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

PlaceSet Areas::united(std::vector<PlaceSet> const& sets,
                       PlaceSet const& places)
{
    auto result = places;
    for (auto const& set : sets) {
        if ((set & places).any()) {
            result |= set;
        }
    }
    return result;
}

}  // namespace samspil::publish
