#pragma once

namespace samspil::count {

//! Threads that a rank counts with: as OMP_NUM_THREADS and the launcher's
//! binding say.
int thread_count();

/*!
 * Before the first parallel region: gives this rank its share of the host's
 * cores as threads, where neither OMP_NUM_THREADS nor the launcher's binding
 * says how many it has. Else ranks would fight for the same cores.
 *
 * \param local_ranks ranks on this host.
 */
void share_cores(int local_ranks);

}  // namespace samspil::count
