#pragma once

#include "compute/preparation.hpp"
#include "cubes/figures/key_figure_evaluator.hpp"
#include "cubes/figures/percentile_bounds.hpp"
#include "cubes/file/cube_file_header.hpp"
#include "cubes/file/scenario_result.hpp"
#include "cubes/place_tally.hpp"

namespace samspil::compute {

//! Forms what the cube file holds of a scenario: counts by geography, key
//! figures, correlations.
class ResultFormer
{
  public:
    //! The arguments must live as long as this.
    ResultFormer(Preparation const& preparation,
                 cubes::KeyFigureEvaluator const& evaluate);

    //! \param bounds of the scenario's figures; null: none.
    //! \return valid until the next call.
    cubes::ScenarioResult const& operator()(
        cubes::PlaceTally const& tally, cubes::PercentileBounds const* bounds);

  private:
    Preparation const& preparation_;             //!< periods, geographies
    cubes::KeyFigureEvaluator const& evaluate_;  //!< key figures
    cubes::ScenarioResult result_;               //!< buffer, used again
};

}  // namespace samspil::compute
