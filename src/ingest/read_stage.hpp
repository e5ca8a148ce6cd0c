#pragma once

#include <cstdint>

#include "base/log.hpp"
#include "ingest/plan.hpp"
#include "ingest/row_routers.hpp"
#include "parallel/communicator.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

/*!
 * Read this rank's part of every file and send the rows to their owners, in
 * rounds of bounded size.
 *
 * \return bytes that this rank read.
 * \throw parallel::CollectiveError on all ranks.
 */
std::int64_t read_registers(parallel::Communicator const& ranks,
                            Plan const& plan, RowRouters& routers,
                            registers::QualityCounts& counts, base::Log& log);

}  // namespace samspil::ingest
