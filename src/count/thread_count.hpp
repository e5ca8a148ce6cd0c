#pragma once

namespace samspil::count {

//! Threads that a rank counts with: as OMP_NUM_THREADS and the launcher's
//! binding say.
int thread_count();

}  // namespace samspil::count
