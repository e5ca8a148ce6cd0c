#pragma once

#include <optional>
#include <string>

namespace samspil::count {

//! The number of threads that a rank counts with, which OMP_NUM_THREADS and the
//! launcher's binding decide.
int thread_count();

/*!
 * Use no more threads than 64 or the host's processors: a number that was
 * mistyped would take all memory.
 *
 * \return a warning if OMP_NUM_THREADS asks for more.
 * \pre before the first parallel region.
 */
std::optional<std::string> limit_threads();

/*!
 * Give this rank as many threads as its share of the host's cores, unless
 * OMP_NUM_THREADS or the launcher's binding decides. Without it, ranks would
 * compete for the same cores.
 *
 * \param local_ranks ranks on this host.
 * \pre before the first parallel region.
 */
void share_cores(int local_ranks);

}  // namespace samspil::count
