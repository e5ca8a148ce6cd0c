#include "count/thread_count.hpp"

#include <omp.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace samspil::count {

int thread_count()
{
    return omp_get_max_threads();
}

void share_cores(int local_ranks)
{
    auto const cores = static_cast<int>(::sysconf(_SC_NPROCESSORS_ONLN));
    bool const is_bound = omp_get_num_procs() < cores;
    if (local_ranks > 1 && !is_bound &&
        std::getenv("OMP_NUM_THREADS") == nullptr) {
        omp_set_num_threads(std::max(1, cores / local_ranks));
    }
}

}  // namespace samspil::count
