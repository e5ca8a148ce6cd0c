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
 * What replicates have to count: the cells that any person counts in, and
 * that a key figure needs, numbered without gaps.
 *
 * Cells of one cube, year and place that are in the same sums (men and women
 * of an age, say) have one number between them: no figure tells them apart.
 */
class UsedCells
{
  public:
    static constexpr auto not_needed =
        std::numeric_limits<std::uint32_t>::max();

    /*!
     * \param marks of all ranks' tallies (see marks_of).
     * \throw base::Error if there are more than 2³² of them.
     */
    UsedCells(std::string_view marks, ScenarioTallies const& layout,
              cubes::KeyFigureEvaluator const& evaluate);

    std::size_t count() const { return flat_.size(); }
    //! A cell's number, or not_needed. \pre a person counts in it
    std::uint32_t operator[](std::size_t flat_index) const
    {
        return numbers_[flat_index];
    }
    //! [number] the flat index of one of its cells; ascending.
    std::span<std::size_t const> flat() const { return flat_; }

    //! One character a cell: whether anybody counts in it. For ranks to send.
    static std::string marks_of(ScenarioTallies const& tallies);

  private:
    std::vector<std::uint32_t> numbers_;  //!< [flat index]
    std::vector<std::size_t> flat_;       //!< [number]
};

}  // namespace samspil::count
