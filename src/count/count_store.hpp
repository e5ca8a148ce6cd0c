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

//! What counting a store gives.
struct Counted
{
    //! on rank 0 the sum over all persons; elsewhere this rank's part
    ScenarioTallies tallies;
    ScenarioQuality quality;   //!< of the first scenario, on every rank
    std::int64_t bytes = 0;    //!< of columns read, on every rank
    std::int64_t persons = 0;  //!< counted, on every rank
    // of the slowest rank in each, on every rank [s]
    double read_seconds = 0;  //!< a thread's reading of columns, on average
    //! the rules applied to persons and counting, of a thread on average; and
    //! adding up over threads
    double count_seconds = 0;
    //! the same, but how long the busiest thread was on a processor
    double kernel_seconds = 0;
    double reduce_seconds = 0;  //!< adding up over ranks
};

/*!
 * Count all persons of a store under all scenarios of a plan, in one pass.
 *
 * Ranks take shards in turn, and a rank's OpenMP threads take them from each
 * other, each with tallies of its own. The sums do not depend on ranks, threads
 * or shards.
 *
 * \throw parallel::CollectiveError on all ranks if a shard cannot be read.
 */
Counted count_store(parallel::Communicator const& ranks,
                    std::filesystem::path const& folder,
                    store::Manifest const& manifest, ScenarioPlan const& plan,
                    base::Log& log);

}  // namespace samspil::count
