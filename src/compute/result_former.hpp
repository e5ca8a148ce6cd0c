#pragma once

#include "compute/compute.hpp"
#include "compute/preparation.hpp"
#include "cubes/figures/key_figure_evaluator.hpp"
#include "cubes/figures/percentile_bounds.hpp"
#include "cubes/file/cube_file_content.hpp"
#include "cubes/place_tally.hpp"

namespace samspil::compute {

//! Forms what the cube file holds of a scenario.
class ResultFormer
{
  public:
    //! The arguments must live as long as this.
    ResultFormer(ComputeOptions const& options, Preparation const& preparation,
                 cubes::KeyFigureEvaluator const& evaluate);

    //! \param bounds of its figures; null: none. Valid until the next call.
    cubes::ScenarioResult const& operator()(
        cubes::PlaceTally const& tally, cubes::PercentileBounds const* bounds);

  private:
    ComputeOptions const& options_;              //!< the threshold
    Preparation const& preparation_;             //!< periods, geographies
    cubes::KeyFigureEvaluator const& evaluate_;  //!< key figures
    cubes::ScenarioResult result_;               //!< room, used again
};

}  // namespace samspil::compute
