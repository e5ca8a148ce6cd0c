#pragma once

#include <cstdint>
#include <vector>

#include "ingest/checkpoint/checkpoints.hpp"
#include "ingest/exchange/owned_rows.hpp"
#include "ingest/population_years.hpp"
#include "ingest/run.hpp"
#include "registers/row_counts.hpp"
#include "store/fingerprint.hpp"
#include "store/manifest.hpp"

namespace samspil::ingest {

//! What the shards of all ranks hold.
struct BuiltShards
{
    std::vector<store::ShardEntry> entries;  //!< rank 0 only, in shard order
    store::PersonSum sum;                    //!< rank 0 only, of all persons
    PopulationYears population;              //!< rank 0 only, of all shards
    std::int64_t bytes = 0;                  //!< columns written by this rank
};

/*!
 * Collective: build this rank's shards and write them into the unfinished
 * store; but for shards that an earlier run has built.
 *
 * \param counts of this rank, to which those of the build are added.
 * \throw parallel::CollectiveError on all ranks; base::Stopped on all ranks if
 *        a signal asked for it.
 */
BuiltShards build_shards(Run const& run, OwnedRows& rows,
                         registers::QualityCounts& counts,
                         Checkpoints& checkpoints);

}  // namespace samspil::ingest
