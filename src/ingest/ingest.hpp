#pragma once

#include "base/log.hpp"
#include "ingest/options.hpp"
#include "parallel/communicator.hpp"

namespace samspil::ingest {

/*!
 * Collective: make a store (docs/formats/store.md) of the registers as
 * delivered.
 *
 * The store appears complete or not at all. With Options::resume, checkpoints
 * are saved until then, from which a run with the same options continues.
 *
 * \throw parallel::CollectiveError on all ranks, with one message;
 *        base::Stopped if a signal asked for it.
 */
void ingest(parallel::Communicator const& ranks, Options const& options,
            base::Log& log);

}  // namespace samspil::ingest
