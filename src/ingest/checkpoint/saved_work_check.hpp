#pragma once

#include <string>

#include "ingest/checkpoint/work_done.hpp"
#include "ingest/plan.hpp"
#include "parallel/communicator.hpp"

namespace samspil::ingest {

/*!
 * Whether the rows and shards that a checkpoint names are there and whole;
 * each rank looks at those that will be its own.
 *
 * \return what is wrong with the first that is not; empty if all are.
 */
std::string first_fault(WorkDone const& work, Plan const& plan,
                        parallel::Communicator const& ranks);

}  // namespace samspil::ingest
