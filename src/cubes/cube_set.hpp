#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/contract.hpp"
#include "cubes/cell_row.hpp"
#include "cubes/place_tally.hpp"
#include "reference/geographies.hpp"

namespace samspil::cubes {

/*!
 * Counts of all cubes of one scenario by geography, as in the cube file.
 *
 * They are one flat int64 array of shape [year, geography, row], where a row
 * has the cells of all cubes (cell_row.hpp).
 */
class CubeSet
{
  public:
    //! All zero.
    CubeSet(int year_count, std::size_t geography_count);

    int year_count() const { return static_cast<int>(year_count_); }
    std::size_t geography_count() const { return geography_count_; }

    //! The cells of all cubes for one year and geography.
    std::span<std::int64_t> row(int year_index, std::size_t geography)
    {
        return std::span(counts_).subspan(offset(year_index, geography),
                                          row_cells);
    }
    std::span<std::int64_t const> row(int year_index,
                                      std::size_t geography) const
    {
        return std::span(counts_).subspan(offset(year_index, geography),
                                          row_cells);
    }

    //! One cube's own cells for one year and geography, C order.
    std::span<std::int64_t> cells(CubeId id, int year_index,
                                  std::size_t geography)
    {
        return row(year_index, geography)
            .subspan(row_offset(id), cube(id).cells());
    }
    std::span<std::int64_t const> cells(CubeId id, int year_index,
                                        std::size_t geography) const
    {
        return row(year_index, geography)
            .subspan(row_offset(id), cube(id).cells());
    }

    friend bool operator==(CubeSet const&, CubeSet const&) = default;

  private:
    std::size_t offset(int year_index, std::size_t geography) const
    {
        SAMSPIL_EXPECT(static_cast<std::size_t>(year_index) < year_count_);
        SAMSPIL_EXPECT(geography < geography_count_);
        return (static_cast<std::size_t>(year_index) * geography_count_ +
                geography) *
               row_cells;
    }

    std::size_t year_count_;            //!< years of the run
    std::size_t geography_count_;       //!< rows of the geography axis
    std::vector<std::int64_t> counts_;  //!< all cells
};

/*!
 * Add up places to geographies (M7.3 to M7.5). Geographies may overlap: a place
 * that is in several counts in full in each of them.
 *
 * \param tally of one scenario, summed over threads and ranks.
 */
CubeSet roll_up(PlaceTally const& tally,
                std::span<reference::Geography const> geographies);

//! As above, but replaces the counts of a set that has the right size.
void roll_up(PlaceTally const& tally,
             std::span<reference::Geography const> geographies,
             CubeSet& result);

}  // namespace samspil::cubes
