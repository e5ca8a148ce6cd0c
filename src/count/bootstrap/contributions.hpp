#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "count/bootstrap/used_cells.hpp"
#include "count/tally/scenario_tallies.hpp"

namespace samspil::count {

/*!
 * The cells that persons add to, and how much, as a list.
 *
 * It takes the place of ScenarioTallies as the sink of tally_person().
 */
class Contributions
{
  public:
    struct Entry
    {
        std::uint32_t cell;   //!< number among the used cells
        std::int32_t amount;  //!< above 0; a year's bed minutes fit
    };

    //! Both must live as long as this. \param layout gives the cells' flat
    //! indices; its counts are not read.
    Contributions(ScenarioTallies const& layout, UsedCells const& used)
        : layout_(layout), used_(used)
    {
    }

    void add(TallyPosition const& position, cubes::CubeCell cell,
             std::int64_t count)
    {
        if (count == 0) {
            return;
        }
        auto const number = used_[layout_.flat_index(position, cell)];
        if (number != UsedCells::not_needed) {
            place_ = position.place;
            entries_.push_back({number, static_cast<std::int32_t>(count)});
        }
    }

    std::span<Entry const> entries() const { return entries_; }
    //! The place of the last entry. Persons are ordered by it, as the cells of
    //! a place are close together.
    reference::PlaceIndex place() const { return place_; }
    void clear() { entries_.clear(); }

  private:
    ScenarioTallies const& layout_;
    UsedCells const& used_;
    std::vector<Entry> entries_;     //!< since the last clear()
    reference::PlaceIndex place_{};  //!< of the last entry
};

}  // namespace samspil::count
