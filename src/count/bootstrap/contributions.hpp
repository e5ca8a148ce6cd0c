#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "count/bootstrap/used_cells.hpp"
#include "count/tally/scenario_tallies.hpp"

namespace samspil::count {

/*!
 * What persons add to which cells, recorded instead of added up: a sink for
 * tally_person, like ScenarioTallies.
 */
class Contributions
{
  public:
    struct Entry
    {
        std::uint32_t cell;   //!< of the used ones
        std::int32_t amount;  //!< > 0; a year's bed minutes fit
    };

    //! Both must live as long as this; \p layout: for the cells' numbers.
    Contributions(ScenarioTallies const& layout, UsedCells const& used)
        : layout_(layout), used_(used)
    {
    }

    void add(std::size_t slot, int band, cubes::CubeId cube, int year_index,
             reference::PlaceIndex place, std::size_t cell, std::int64_t count)
    {
        if (count == 0) {
            return;
        }
        auto const number = used_[layout_.flat_index(slot, band, cube,
                                                     year_index, place, cell)];
        if (number != UsedCells::not_needed) {
            place_ = place;
            entries_.push_back({number, static_cast<std::int32_t>(count)});
        }
    }

    std::span<Entry const> entries() const { return entries_; }
    //! Where the last of them is: whose cells lie together in memory.
    reference::PlaceIndex place() const { return place_; }
    void clear() { entries_.clear(); }

  private:
    ScenarioTallies const& layout_;  //!< of flat indices
    UsedCells const& used_;          //!< numbers without gaps
    std::vector<Entry> entries_;     //!< since the last clear()
    reference::PlaceIndex place_{};  //!< of the last one
};

}  // namespace samspil::count
