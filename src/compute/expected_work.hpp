#pragma once

#include <string_view>
#include <vector>

#include "base/progress.hpp"
#include "compute/checkpoints.hpp"
#include "compute/preparation.hpp"
#include "count/batches.hpp"

namespace samspil::compute {

inline constexpr std::string_view forming_stage = "compute: form, write";

/*!
 * How the work of a computation is expected to divide over its stages.
 *
 * \param batches that are left to do.
 * \param found what an earlier run has done.
 * \param cores of all ranks.
 */
base::RunProgress expected_work(Preparation const& preparation,
                                std::vector<count::Batch> const& batches,
                                Checkpoints::Found const& found, int cores);

}  // namespace samspil::compute
