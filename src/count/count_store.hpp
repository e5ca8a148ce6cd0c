#pragma once

#include <cstdint>
#include <filesystem>

#include "base/log.hpp"
#include "count/scenario_quality.hpp"
#include "cubes/place_tally.hpp"
#include "parallel/communicator.hpp"
#include "records/scenario.hpp"
#include "store/manifest.hpp"

namespace samspil::count {

//! What counting a store gives.
struct Counted
{
    //! on rank 0 the sum over all persons; elsewhere this rank's part
    cubes::PlaceTally tally;
    ScenarioQuality quality;    //!< over all persons, on every rank
    std::int64_t bytes = 0;     //!< of columns read, on every rank
    std::int64_t persons = 0;   //!< counted, on every rank
    double read_seconds = 0;    //!< this rank waited for columns [s]
    double count_seconds = 0;   //!< this rank counted [s]
    double reduce_seconds = 0;  //!< adding up over ranks [s]
};

/*!
 * Count all persons of a store under one scenario.
 *
 * Ranks take shards in turn; inside a shard OpenMP threads take persons, each
 * with a tally of its own; the next shard is read meanwhile. The sums do not
 * depend on ranks, threads or shards.
 *
 * \throw parallel::CollectiveError on all ranks if a shard cannot be read.
 */
Counted count_store(parallel::Communicator const& ranks,
                    std::filesystem::path const& folder,
                    store::Manifest const& manifest,
                    records::Scenario const& scenario, base::Log& log);

}  // namespace samspil::count
