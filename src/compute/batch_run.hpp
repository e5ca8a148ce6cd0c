#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/log.hpp"
#include "compute/checkpoints.hpp"
#include "compute/preparation.hpp"
#include "compute/result_files.hpp"
#include "compute/timings.hpp"
#include "count/batches.hpp"
#include "cubes/figures/key_figure_evaluator.hpp"
#include "cubes/figures/percentile_bounds.hpp"
#include "parallel/communicator.hpp"
#include "store/store_in_use.hpp"

namespace samspil::compute {

//! Where a computation reads and writes.
struct RunPaths
{
    std::filesystem::path store;  //!< folder of the store
    std::filesystem::path out;    //!< the cube file
};

/*!
 * Counts scenarios batch by batch: one pass over the persons each, and one
 * for each round of replicates. Rank 0 hands the counts to ResultFiles.
 *
 * All member functions are collective.
 */
class BatchRun
{
  public:
    //! The arguments must live as long as this. \p store is that of the
    //! preparation, the same on all ranks.
    BatchRun(parallel::Communicator const& ranks, RunPaths const& paths,
             store::StoreInUse const& store, Preparation const& preparation,
             base::Log& log);

    //! Removes the checkpoints of earlier runs.
    void start_afresh();
    //! Takes over what an earlier run has finished. \return the same on all
    //! ranks.
    Checkpoints::Found resume();

    /*!
     * Count, draw and write scenarios [batch.begin, batch.end).
     *
     * \throw base::Stopped if a signal asked for it.
     */
    void run(count::Batch const& batch);

    //! Puts the result into place.
    void commit();

    //! Bytes of columns that all passes read.
    std::int64_t bytes() const { return bytes_; }
    //! So far; writing is rank 0's.
    Timings const& timings() const { return timings_; }

  private:
    //! Runs \p work on rank 0; whatever it throws is thrown on all ranks.
    template <class Work>
    void on_root(Work const& work) const;
    //! What \p read returns, all of it from one store.
    template <class Read>
    auto read_of_one_store(Read const& read) const -> decltype(read());
    std::vector<cubes::PercentileBounds> replicate(CountedBatch const& batch);

    parallel::Communicator const& ranks_;
    RunPaths const& paths_;
    store::StoreInUse const& store_;
    Preparation const& preparation_;
    base::Log& log_;
    cubes::KeyFigureEvaluator evaluate_;  //!< the same everywhere
    std::optional<ResultFiles> files_;    //!< rank 0 only
    Checkpoints::Found found_;            //!< of an earlier run
    std::int64_t bytes_ = 0;              //!< of columns, so far
    Timings timings_;                     //!< so far
};

}  // namespace samspil::compute
