#pragma once

#include <omp.h>

#include <algorithm>
#include <cstddef>

namespace samspil::ingest {

//! Threads that each rank ingests with: OMP_NUM_THREADS, or all processors.
inline std::size_t thread_count()
{
    return static_cast<std::size_t>(std::max(1, omp_get_max_threads()));
}

//! Which of them this thread is, inside an OpenMP region.
inline std::size_t this_thread()
{
    return static_cast<std::size_t>(omp_get_thread_num());
}

}  // namespace samspil::ingest
