#pragma once

#include <cstdint>
#include <filesystem>

#include "base/log.hpp"
#include "count/scenario_plan.hpp"
#include "count/scenario_quality.hpp"
#include "count/tally/scenario_tallies.hpp"
#include "parallel/communicator.hpp"
#include "store/manifest.hpp"

namespace samspil::count {

//! The result of counting a store; all but the tallies are the same on every
//! rank.
struct Counted
{
    //! on rank 0 the sum over all persons, on the others over some
    ScenarioTallies tallies;
    ScenarioQuality quality;   //!< of the first scenario
    std::int64_t bytes = 0;    //!< of the columns read
    std::int64_t persons = 0;  //!< counted
    // Times of the rank that took longest [s]:
    double read_seconds = 0;  //!< reading of columns, average of threads
    //! applying rules to persons and counting, average of threads, and adding
    //! up over threads
    double count_seconds = 0;
    //! the same as processor time of the busiest thread
    double kernel_seconds = 0;
    double reduce_seconds = 0;  //!< adding up over ranks
};

/*!
 * Collective: count all persons of a store under all scenarios of a plan, in
 * one pass.
 *
 * Each rank has every n-th shard, and its OpenMP threads share them
 * (ShardBlocks), each with counts of its own. The sums do not depend on ranks,
 * threads or shards.
 *
 * \throw parallel::CollectiveError on all ranks if a shard cannot be read.
 */
Counted count_store(parallel::Communicator const& ranks,
                    std::filesystem::path const& folder,
                    store::Manifest const& manifest, ScenarioPlan const& plan,
                    base::Log& log);

}  // namespace samspil::count
