#pragma once

#include "base/progress.hpp"
#include "ingest/checkpoint/work_done.hpp"
#include "ingest/plan.hpp"

namespace samspil::ingest {

//! How the work of an ingest is expected to divide over its stages.
//! \param found what an earlier run has done of it.
base::RunProgress expected_work(Plan const& plan, WorkDone const& found);

}  // namespace samspil::ingest
