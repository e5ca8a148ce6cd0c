#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "count/tally/scenario_tallies.hpp"
#include "cubes/figures/key_figure_evaluator.hpp"

namespace samspil::count {

/*!
 * The cells that replicates count: those that a person counts in and a key
 * figure needs, numbered without gaps.
 *
 * Cells of one cube, year and place that are part of the same sums (such as men
 * and women of an age) share a number, as no figure depends on one of them
 * alone.
 */
class UsedCells
{
  public:
    static constexpr auto not_needed =
        std::numeric_limits<std::uint32_t>::max();

    /*!
     * \param occupied of the tallies of all ranks together (see occupied_of).
     * \param layout   gives the cells' flat indices; its counts are not read.
     * \throw base::Error if there are more than 2³² used cells.
     */
    UsedCells(std::string_view occupied, ScenarioTallies const& layout,
              cubes::KeyFigureEvaluator const& evaluate);

    std::size_t count() const { return flat_.size(); }
    //! A cell's number, or not_needed. \pre a person counts in it
    std::uint32_t operator[](std::size_t flat_index) const
    {
        return numbers_[flat_index];
    }
    //! [number]: the flat index of the first of its cells; ascending.
    std::span<std::size_t const> flat() const { return flat_; }

    //! [flat index]: a byte, 1 if anybody counts in the cell, else 0. Ranks send
    //! it to each other.
    static std::string occupied_of(ScenarioTallies const& tallies);

  private:
    std::vector<std::uint32_t> numbers_;  //!< [flat index]
    std::vector<std::size_t> flat_;       //!< [number]
};

}  // namespace samspil::count
