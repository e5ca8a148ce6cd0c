#pragma once

#include <cstdint>

#include "base/log.hpp"
#include "ingest/checkpoint/checkpoints.hpp"
#include "ingest/exchange/row_routers.hpp"
#include "ingest/plan.hpp"
#include "ingest/reading/read_phase.hpp"
#include "parallel/communicator.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

/*!
 * Read this rank's part of every file of a phase, but for what an earlier run
 * has read, and send the rows to their owners, in rounds of bounded size.
 * Phases are read in their order.
 *
 * \return bytes that this rank read.
 * \throw parallel::CollectiveError on all ranks; base::Stopped likewise, if a
 *        signal asked for it.
 */
std::int64_t read_registers(parallel::Communicator const& ranks,
                            Plan const& plan, ReadPhase phase,
                            RowRouters& routers,
                            registers::QualityCounts& counts,
                            Checkpoints& checkpoints, base::Log& log);

}  // namespace samspil::ingest
