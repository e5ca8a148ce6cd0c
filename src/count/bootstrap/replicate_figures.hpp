#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "count/bootstrap/used_cells.hpp"
#include "count/tally/scenario_tallies.hpp"
#include "cubes/figures/key_figure_evaluator.hpp"
#include "reference/geographies.hpp"

namespace samspil::count {

/*!
 * From one replicate's used cells to the key figures of one scenario.
 *
 * Cells are added up to the sums that figures are made of in each place, and
 * only these sums go up to the geographies: the counts themselves, which
 * nobody will see, are never put together.
 */
class ReplicateFigures
{
  public:
    //! \p evaluate and \p geographies must live as long as this.
    ReplicateFigures(ScenarioTallies const& layout, UsedCells const& used,
                     ScenarioPlan::Use const& use, int year_count,
                     cubes::KeyFigureEvaluator const& evaluate,
                     std::span<reference::Geography const> geographies);

    //! Memory of one thread, used again.
    struct Room
    {
        std::vector<std::int64_t> of_places;       //!< [year, place, sum]
        std::vector<std::int64_t> of_geographies;  //!< [year, geography, sum]
    };

    //! \param cells [used cell] counts. \param values [figure]
    void operator()(std::span<std::int64_t const> cells,
                    std::span<double> values, Room& room) const;

    //! Bytes that this takes.
    std::int64_t bytes() const;

  private:
    struct Target
    {
        std::uint32_t sum;  //!< of [year, place, sum]
        std::int32_t sign;
    };

    //! [row cell] the sums that it enters.
    using SharesOfCells =
        std::vector<std::vector<cubes::KeyFigureEvaluator::Share>>;

    void add_cells(ScenarioTallies const& layout, std::size_t tally,
                   UsedCells const& used, SharesOfCells const& shares);
    void roll_up(Room& room) const;

    std::size_t year_count_;
    cubes::KeyFigureEvaluator const& evaluate_;
    std::vector<std::vector<std::size_t>> places_;  //!< of each geography
    std::vector<std::uint32_t> cells_;  //!< used cells of the scenario
    std::vector<std::uint32_t> ends_;   //!< [of cells_] behind its targets
    std::vector<Target> targets_;       //!< of all cells
};

}  // namespace samspil::count
