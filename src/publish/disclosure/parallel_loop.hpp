#pragma once

#include <cstddef>
#include <exception>

namespace samspil::publish {

/*!
 * Calls \p work with each index below \p count, on all threads, and with
 * something that each thread has of its own, from \p make_own. Work for one
 * index may take much longer than for another.
 *
 * \throw what one of the calls has thrown, when all have ended.
 */
template <class MakeOwn, class Work>
void for_each_in_parallel(std::size_t count, MakeOwn const& make_own,
                          Work const& work)
{
    std::exception_ptr error;
    auto const guarded = [&](auto const& action) {
        try {
            action();
        } catch (...) {
#pragma omp critical(samspil_publish)
            error = std::current_exception();
        }
    };
#pragma omp parallel
    {
        auto own = make_own();
#pragma omp for schedule(dynamic)
        for (std::size_t i = 0; i < count; ++i) {
            guarded([&] { work(own, i); });
        }
    }
    if (error) {
        std::rethrow_exception(error);
    }
}

}  // namespace samspil::publish
