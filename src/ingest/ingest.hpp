#pragma once

#include "base/log.hpp"
#include "ingest/options.hpp"
#include "parallel/communicator.hpp"

namespace samspil::ingest {

/*!
 * Registers as delivered → a store (docs/formats/store.md).
 *
 * Collective. The store appears whole or not at all. With Options::resume what
 * is done is kept beside it until then, and used by the next run of the same.
 *
 * \throw parallel::CollectiveError on all ranks, with one message;
 *        base::Stopped if a signal asked for it.
 */
void ingest(parallel::Communicator const& ranks, Options const& options,
            base::Log& log);

}  // namespace samspil::ingest
