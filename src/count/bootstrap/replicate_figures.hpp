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
 * Forms the key figures of one scenario from a replicate's used cells.
 *
 * The cells of each place are added up to the sums that figures are made of,
 * and only these sums are added up to geographies. The scenario's cubes, which
 * no file gets, are not assembled.
 */
class ReplicateFigures
{
  public:
    //! \p evaluate and \p geographies must live as long as this.
    ReplicateFigures(ScenarioTallies const& layout, UsedCells const& used,
                     ScenarioPlan::Use const& use, int year_count,
                     cubes::KeyFigureEvaluator const& evaluate,
                     std::span<reference::Geography const> geographies);

    //! Scratch memory of one thread.
    struct Buffer
    {
        std::vector<std::int64_t> of_places;       //!< [year, place, sum]
        std::vector<std::int64_t> of_geographies;  //!< [year, geography, sum]
    };

    //! \param cells [used cell] counts. \param values [figure]
    void operator()(std::span<std::int64_t const> cells,
                    std::span<double> values, Buffer& buffer) const;

  private:
    struct Target
    {
        std::uint32_t sum;  //!< index in [year, place, sum]
        std::int32_t sign;
    };

    //! [row cell]: the sums that the cell is part of.
    using SharesOfCells = std::vector<std::vector<cubes::FigureSums::Share>>;

    void add_cells(ScenarioTallies const& layout, std::size_t tally,
                   UsedCells const& used, SharesOfCells const& shares);
    void roll_up(Buffer& buffer) const;

    std::size_t year_count_;
    cubes::KeyFigureEvaluator const& evaluate_;
    std::vector<std::vector<std::size_t>> places_;  //!< of each geography
    std::vector<std::uint32_t> cells_;  //!< used cells of the scenario
    std::vector<std::uint32_t> ends_;   //!< [cell]: the end of its targets
    std::vector<Target> targets_;       //!< of all cells, one after the other
};

}  // namespace samspil::count
