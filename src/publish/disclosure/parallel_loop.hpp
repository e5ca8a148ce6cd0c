#pragma once

#include <cstddef>
#include <exception>

namespace samspil::publish {

/*!
 * Calls \p work with each index below \p count, on all threads. Work for one
 * index may take much longer than for another.
 *
 * \throw what one of the calls has thrown, when all have ended.
 */
template <class Work>
void for_each_in_parallel(std::size_t count, Work const& work)
{
    std::exception_ptr error;
#pragma omp parallel for schedule(dynamic)
    for (std::size_t i = 0; i < count; ++i) {
        try {
            work(i);
        } catch (...) {
#pragma omp critical(samspil_publish)
            error = std::current_exception();
        }
    }
    if (error) {
        std::rethrow_exception(error);
    }
}

}  // namespace samspil::publish
