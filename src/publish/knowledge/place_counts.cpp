#include "publish/knowledge/place_counts.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace samspil::publish {

using reference::place_count;

PlaceCounts::PlaceCounts(cubes::CubeSet const& counts,
                         std::span<reference::Geography const> geographies)
    : counts_(counts), parts_(place_count)
{
    std::bitset<place_count> known;
    for (bool is_changed = true; is_changed && !known.all();) {
        is_changed = false;
        for (std::size_t i = 0; i < geographies.size(); ++i) {
            auto const left = geographies[i].places & ~known;
            if (left.count() != 1) {
                continue;
            }
            std::size_t place = 0;
            while (!left.test(place)) {
                ++place;
            }
            auto& parts = parts_[place];
            parts.push_back({i, 1});
            for (std::size_t other = 0; other < place_count; ++other) {
                if (other == place || !geographies[i].places.test(other)) {
                    continue;
                }
                for (auto const& part : parts_[other]) {
                    parts.push_back({part.geography, -part.sign});
                }
            }
            known.set(place);
            is_changed = true;
        }
    }
    if (!known.all()) {
        throw base::Error(
            "the geographies of the cube file do not tell all municipalities "
            "and København's halves apart: it is not a cube file of samspil "
            "compute");
    }
}

std::int64_t PlaceCounts::of_geography(cubes::CellSum const& sum,
                                       int year_index,
                                       std::size_t geography) const
{
    auto const row = counts_.row(year_index, geography);
    std::int64_t total = 0;
    for (auto const& term : sum.terms()) {
        total += term.sign * row[cubes::row_index(term.cell)];
    }
    return total;
}

std::int64_t PlaceCounts::at(cubes::CellSum const& sum, int year_index,
                             std::size_t place) const
{
    std::int64_t total = 0;
    for (auto const& part : parts_[place]) {
        total += part.sign * of_geography(sum, year_index, part.geography);
    }
    return total;
}

std::int64_t PlaceCounts::at(cubes::CellSum const& sum, int year_index,
                             std::bitset<place_count> const& places) const
{
    std::int64_t total = 0;
    for (std::size_t place = 0; place < place_count; ++place) {
        if (places.test(place)) {
            total += at(sum, year_index, place);
        }
    }
    return total;
}

}  // namespace samspil::publish
