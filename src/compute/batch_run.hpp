#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/log.hpp"
#include "compute/checkpoints.hpp"
#include "compute/compute.hpp"
#include "compute/preparation.hpp"
#include "compute/result_former.hpp"
#include "compute/timings.hpp"
#include "count/batches.hpp"
#include "count/bootstrap/replicates.hpp"
#include "count/scenario_plan.hpp"
#include "count/tally/scenario_tallies.hpp"
#include "cubes/figures/key_figure_evaluator.hpp"
#include "cubes/figures/percentile_bounds.hpp"
#include "cubes/file/cube_file_writer.hpp"
#include "parallel/communicator.hpp"
#include "store/store_in_use.hpp"

namespace samspil::compute {

/*!
 * Computes scenarios batch by batch and writes them: one pass over the
 * persons each, and one for each round of replicates.
 *
 * All member functions are collective; rank 0 writes.
 */
class BatchRun
{
  public:
    //! The arguments must live as long as this. \p store is that of the
    //! preparation, the same on all ranks.
    BatchRun(parallel::Communicator const& ranks, ComputeOptions const& options,
             store::StoreInUse const& store, Preparation const& preparation,
             base::Log& log);

    /*!
     * With --resume: take over what an earlier run has finished; without it:
     * what is there goes.
     *
     * \return the same on all ranks.
     */
    Checkpoints::Found resume();

    /*!
     * Scenarios [batch.begin, batch.end).
     *
     * \throw base::Stopped if a signal asked for it.
     */
    void run(count::Batch const& batch);

    //! Put the result into place.
    void commit();

    //! Of columns, over all passes.
    std::int64_t bytes() const { return bytes_; }
    //! So far; writing is rank 0's.
    Timings const& timings() const { return timings_; }

  private:
    //! What only rank 0 has.
    struct Results
    {
        Results(ComputeOptions const& options, Preparation const& preparation,
                cubes::KeyFigureEvaluator const& evaluate);

        Checkpoints checkpoints;
        cubes::CubeFileWriter writer;
        //! one forms a scenario while the other's is written
        std::array<ResultFormer, 2> formers;
        std::string quality;  //!< of the baseline; JSON
    };

    //! What \p read returns, all of it from one store.
    template <class Read>
    auto read_of_one_store(Read const& read) const -> decltype(read());

    std::vector<cubes::PercentileBounds> replicate(
        count::Batch const& batch, count::ScenarioPlan const& plan,
        count::ScenarioTallies const& tallies);
    void write(count::Batch const& batch, count::ScenarioPlan const& plan,
               count::ScenarioTallies const& tallies,
               std::vector<cubes::PercentileBounds> const& intervals);
    void keep_replicates(count::Batch const& batch,
                         count::ScenarioPlan const& plan,
                         count::ScenarioTallies const& tallies,
                         std::int64_t end,
                         std::vector<cubes::PercentileBounds> const& tails);

    parallel::Communicator const& ranks_;
    ComputeOptions const& options_;
    store::StoreInUse const& store_;
    Preparation const& preparation_;
    base::Log& log_;
    cubes::KeyFigureEvaluator evaluate_;  //!< the same everywhere
    std::optional<Results> results_;      //!< rank 0 only
    Checkpoints::Found found_;            //!< of an earlier run
    std::int64_t bytes_ = 0;              //!< of columns, so far
    Timings timings_;                     //!< so far
};

}  // namespace samspil::compute
