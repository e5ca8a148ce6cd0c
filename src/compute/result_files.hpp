#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/log.hpp"
#include "compute/checkpoints.hpp"
#include "compute/preparation.hpp"
#include "compute/result_former.hpp"
#include "count/batches.hpp"
#include "count/scenario_plan.hpp"
#include "count/tally/scenario_tallies.hpp"
#include "cubes/figures/key_figure_evaluator.hpp"
#include "cubes/figures/percentile_bounds.hpp"
#include "cubes/file/cube_file_writer.hpp"

namespace samspil::compute {

//! The counts of one batch of scenarios.
struct CountedBatch
{
    count::Batch const& range;              //!< which scenarios
    count::ScenarioPlan const& plan;        //!< theirs
    count::ScenarioTallies const& tallies;  //!< sums over all ranks
};

/*!
 * The files that a computation writes: the cube file, the quality report
 * beside it, and the checkpoints that are there until both are in place.
 *
 * For rank 0 only.
 */
class ResultFiles
{
  public:
    //! \p preparation and \p evaluate must live as long as this.
    ResultFiles(std::filesystem::path const& out,
                Preparation const& preparation,
                cubes::KeyFigureEvaluator const& evaluate);

    //! Removes the checkpoints of earlier runs.
    void start_afresh() { checkpoints_.remove(); }
    //! Takes over the scenarios that an earlier run has finished.
    Checkpoints::Found take_over(base::Log const& log);
    //! Tails of the batch whose replicates an earlier run has begun:
    //! [scenario]. \pre take_over() found them
    std::vector<cubes::PercentileBounds> saved_tails() const
    {
        return checkpoints_.unfinished_tails();
    }

    //! \param quality the baseline's quality report, JSON.
    void set_quality(std::string quality) { quality_ = std::move(quality); }

    //! Writes a finished batch into the result, and into a checkpoint if
    //! further ones follow. \param bounds [scenario]; empty: no bootstrap.
    void write(CountedBatch const& batch,
               std::vector<cubes::PercentileBounds> const& bounds,
               base::Log& log);
    //! Saves the tails of a batch's replicates up to \p end in a checkpoint.
    void save_replicates(CountedBatch const& batch, std::int64_t end,
                         std::vector<cubes::PercentileBounds> const& tails);
    std::filesystem::path const& checkpoint_folder() const
    {
        return checkpoints_.folder();
    }

    //! Puts the results into place and removes the checkpoints.
    void commit();

  private:
    std::filesystem::path out_;       //!< the cube file
    Preparation const& preparation_;  //!< scenarios, part
    Checkpoints checkpoints_;         //!< beside the result
    cubes::CubeFileWriter writer_;    //!< of the result
    //! one forms a scenario while the other's is written
    std::array<ResultFormer, 2> formers_;
    std::string quality_;  //!< of the baseline; JSON
};

}  // namespace samspil::compute
