#pragma once

#include "base/log.hpp"
#include "ingest/plan.hpp"
#include "parallel/communicator.hpp"

namespace samspil::ingest {

//! What every stage of an ingest needs and none changes; it must outlive the
//! stages.
struct Run
{
    parallel::Communicator const& ranks;
    Plan const& plan;  //!< the same on all ranks
    base::Log& log;    //!< writes on rank 0 only
};

}  // namespace samspil::ingest
