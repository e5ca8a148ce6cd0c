#pragma once

#include <string>

#include "ingest/checkpoint/work_done.hpp"
#include "ingest/plan.hpp"
#include "parallel/communicator.hpp"

namespace samspil::ingest {

/*!
 * Reads the rows and shards that a checkpoint names and verifies their
 * checksums. Each rank checks those that it will own.
 *
 * \return what is wrong with the first damaged or missing file; empty if none
 */
std::string first_fault(WorkDone const& work, Plan const& plan,
                        parallel::Communicator const& ranks);

}  // namespace samspil::ingest
