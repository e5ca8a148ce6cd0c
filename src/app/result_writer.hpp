#pragma once

#include "app/compute.hpp"
#include "app/preparation.hpp"
#include "count/scenario_quality.hpp"
#include "cubes/cube_file_writer.hpp"
#include "cubes/interval_keeper.hpp"
#include "cubes/key_figure_evaluator.hpp"
#include "cubes/place_tally.hpp"

namespace samspil::app {

/*!
 * Forms what the cube file holds and writes it, scenario by scenario, beside
 * its place; commit() puts file and quality report into place.
 */
class ResultWriter
{
  public:
    //! The arguments must live as long as this.
    ResultWriter(ComputeOptions const& options, Preparation const& preparation,
                 cubes::KeyFigureEvaluator const& evaluate);

    //! The next scenario. \p intervals: of its figures; null without a
    //! bootstrap.
    void write(cubes::PlaceTally const& tally,
               cubes::IntervalKeeper const* intervals);

    void commit(count::ScenarioQuality const& quality);

  private:
    ComputeOptions const& options_;              //!< the run's
    Preparation const& preparation_;             //!< periods, geographies
    cubes::KeyFigureEvaluator const& evaluate_;  //!< key figures
    cubes::CubeFileWriter writer_;               //!< the file
    cubes::ScenarioResult result_;               //!< room, used again
};

}  // namespace samspil::app
