#include "cubes/cube_set.hpp"

#include <algorithm>

namespace samspil::cubes {
namespace {

//! Adds the cells of all cubes of one place to a geography's row.
void add_place(PlaceTally const& tally, int year_index,
               reference::PlaceIndex place, std::span<std::int64_t> row)
{
    for (auto const& spec : catalogue) {
        auto const cells = tally.cells(spec.id, year_index, place);
        auto const target = row.subspan(row_offset(spec.id), cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            target[i] += cells[i];
        }
    }
}

}  // namespace

CubeSet::CubeSet(int year_count, std::size_t geography_count)
    : year_count_(static_cast<std::size_t>(year_count)),
      geography_count_(geography_count),
      counts_(year_count_ * geography_count_ * row_cells)
{
}

void roll_up(PlaceTally const& tally,
             std::span<reference::Geography const> geographies, CubeSet& result)
{
    SAMSPIL_EXPECT(result.year_count() == tally.year_count());
    SAMSPIL_EXPECT(result.geography_count() == geographies.size());
    for (int year = 0; year < tally.year_count(); ++year) {
        for (std::size_t i = 0; i < geographies.size(); ++i) {
            auto const row = result.row(year, i);
            std::fill(row.begin(), row.end(), 0);
            for (std::size_t place = 0; place < reference::place_count;
                 ++place) {
                if (geographies[i].places.test(place)) {
                    add_place(tally, year, reference::PlaceIndex(place), row);
                }
            }
        }
    }
}

CubeSet roll_up(PlaceTally const& tally,
                std::span<reference::Geography const> geographies)
{
    CubeSet result(tally.year_count(), geographies.size());
    roll_up(tally, geographies, result);
    return result;
}

}  // namespace samspil::cubes
