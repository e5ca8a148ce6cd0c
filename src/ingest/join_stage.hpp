#pragma once

#include "base/log.hpp"
#include "ingest/plan.hpp"
#include "ingest/row_routers.hpp"
#include "parallel/communicator.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

/*!
 * Join the contacts of this rank's contact buckets with their diagnoses and
 * visits, bucket by bucket, and send them on to the owners of their persons.
 *
 * \throw parallel::CollectiveError on all ranks.
 */
void join_contacts(parallel::Communicator const& ranks, Plan const& plan,
                   RowRouters& routers, registers::QualityCounts& counts,
                   base::Log& log);

}  // namespace samspil::ingest
