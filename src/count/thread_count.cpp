#include "count/thread_count.hpp"

#include <omp.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace samspil::count {
namespace {

//! More threads than processors are allowed up to this number, for tests.
constexpr int least_limit = 64;

int processors()
{
    return static_cast<int>(::sysconf(_SC_NPROCESSORS_ONLN));
}

}  // namespace

int thread_count()
{
    return omp_get_max_threads();
}

std::optional<std::string> limit_threads()
{
    auto const cores = processors();
    auto const most = std::max(least_limit, cores);
    auto const asked = omp_get_max_threads();
    if (asked <= most) {
        return std::nullopt;
    }
    omp_set_num_threads(most);
    return "OMP_NUM_THREADS asks for " + std::to_string(asked) +
           " threads on " + std::to_string(cores) +
           " processors: " + std::to_string(most) + " are used";
}

void share_cores(int local_ranks)
{
    auto const cores = processors();
    bool const is_bound = omp_get_num_procs() < cores;
    if (local_ranks > 1 && !is_bound &&
        std::getenv("OMP_NUM_THREADS") == nullptr) {
        omp_set_num_threads(std::max(1, cores / local_ranks));
    }
}

}  // namespace samspil::count
