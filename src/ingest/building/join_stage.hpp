#pragma once

#include "base/log.hpp"
#include "ingest/checkpoint/checkpoints.hpp"
#include "ingest/exchange/row_routers.hpp"
#include "ingest/plan.hpp"
#include "parallel/communicator.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

/*!
 * Join the contacts of this rank's contact buckets with their diagnoses and
 * visits, bucket by bucket, and send them on to the owners of their persons;
 * but for the buckets that an earlier run has joined.
 *
 * \throw parallel::CollectiveError on all ranks; base::Stopped likewise, if a
 *        signal asked for it.
 */
void join_contacts(parallel::Communicator const& ranks, Plan const& plan,
                   RowRouters& routers, registers::QualityCounts& counts,
                   Checkpoints& checkpoints, base::Log& log);

}  // namespace samspil::ingest
