#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "count/scenario_tallies.hpp"

namespace samspil::count {

//! The cells that any person counts in, numbered without gaps: all that
//! replicates have to keep.
class UsedCells
{
  public:
    //! \p tallies: the sum over all persons and ranks.
    explicit UsedCells(ScenarioTallies const& tallies);
    //! From every cell's "is used", as ranks send it.
    explicit UsedCells(std::string_view marks);

    std::size_t count() const { return flat_.size(); }
    //! Number among the used ones. \pre the cell is used
    std::uint32_t operator[](std::size_t flat_index) const
    {
        return numbers_[flat_index];
    }
    //! The flat indices of the used cells, ascending.
    std::span<std::size_t const> flat() const { return flat_; }
    //! One character a cell, to be sent between ranks.
    std::string marks() const;

  private:
    std::vector<std::uint32_t> numbers_;  //!< [flat index]
    std::vector<std::size_t> flat_;       //!< [used cell]
};

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
        if (count != 0) {
            auto const flat =
                layout_.flat_index(slot, band, cube, year_index, place, cell);
            entries_.push_back({used_[flat], static_cast<std::int32_t>(count)});
        }
    }

    std::span<Entry const> entries() const { return entries_; }
    void clear() { entries_.clear(); }

  private:
    ScenarioTallies const& layout_;  //!< of flat indices
    UsedCells const& used_;          //!< numbers without gaps
    std::vector<Entry> entries_;     //!< since the last clear()
};

}  // namespace samspil::count
