#pragma once

#include <vector>

#include "base/log.hpp"
#include "ingest/checkpoint/checkpoints.hpp"
#include "ingest/exchange/row_routers.hpp"
#include "ingest/plan.hpp"
#include "parallel/communicator.hpp"
#include "registers/row_counts.hpp"
#include "store/fingerprint.hpp"
#include "store/manifest.hpp"

namespace samspil::ingest {

//! What the shards of all ranks hold.
struct BuiltShards
{
    std::vector<store::ShardEntry> entries;  //!< rank 0 only, in shard order
    store::PersonSum sum;                    //!< rank 0 only, of all persons
    std::int64_t bytes = 0;                  //!< columns written by this rank
};

/*!
 * Build this rank's shards one at a time and write them into the unfinished
 * store; but for those that an earlier run has built.
 *
 * \throw parallel::CollectiveError on all ranks; base::Stopped likewise, if a
 *        signal asked for it.
 */
BuiltShards build_shards(parallel::Communicator const& ranks, Plan const& plan,
                         RowRouters& routers, registers::QualityCounts& counts,
                         Checkpoints& checkpoints, base::Log& log);

}  // namespace samspil::ingest
