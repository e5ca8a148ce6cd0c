#pragma once

#include <omp.h>

#include <algorithm>
#include <cstddef>

#include "parallel/thread_errors.hpp"

namespace samspil::ingest {

//! Number of threads of each rank: OMP_NUM_THREADS, or all processors.
inline std::size_t thread_count()
{
    return static_cast<std::size_t>(std::max(1, omp_get_max_threads()));
}

/*!
 * Calls work(i, thread) once for each i below \p count, on \p threads threads.
 * A thread takes the next i when it has finished one. \c thread is below
 * \p threads, and no two calls have the same one at the same time.
 *
 * \throw the first of the exceptions that \p work threw, after all calls.
 */
template <class Work>
void for_each_on_threads(std::size_t count, std::size_t threads,
                         Work const& work)
{
    parallel::ThreadErrors errors;
#pragma omp parallel for num_threads(threads) schedule(dynamic, 1)
    for (std::size_t i = 0; i < count; ++i) {
        errors.run(
            [&] { work(i, static_cast<std::size_t>(omp_get_thread_num())); });
    }
    errors.rethrow();
}

}  // namespace samspil::ingest
