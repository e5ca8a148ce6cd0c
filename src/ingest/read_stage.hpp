#pragma once

#include <cstdint>

#include "base/log.hpp"
#include "ingest/plan.hpp"
#include "ingest/read_phase.hpp"
#include "ingest/row_routers.hpp"
#include "parallel/communicator.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

/*!
 * Read this rank's part of every file of a phase and send the rows to their
 * owners, in rounds of bounded size. Phases are read in their order.
 *
 * \return bytes that this rank read.
 * \throw parallel::CollectiveError on all ranks.
 */
std::int64_t read_registers(parallel::Communicator const& ranks,
                            Plan const& plan, ReadPhase phase,
                            RowRouters& routers,
                            registers::QualityCounts& counts, base::Log& log);

}  // namespace samspil::ingest
