#pragma once

#include "ingest/checkpoint/checkpoints.hpp"
#include "ingest/exchange/row_exchange.hpp"
#include "ingest/run.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

/*!
 * Collective: join the contacts of this rank's buckets with their diagnoses
 * and visits (ContactJoin), and send them to the owners of their persons; but
 * for buckets that an earlier run has joined.
 *
 * \param counts of this rank, to which those of the join are added.
 * \throw parallel::CollectiveError on all ranks; base::Stopped on all ranks if
 *        a signal asked for it.
 */
void join_contacts(Run const& run, RowExchange& exchange,
                   registers::QualityCounts& counts, Checkpoints& checkpoints);

}  // namespace samspil::ingest
