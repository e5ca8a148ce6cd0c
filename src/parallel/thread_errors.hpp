#pragma once

#include <exception>
#include <mutex>
#include <utility>

namespace samspil::parallel {

/*!
 * Catches exceptions in an OpenMP loop, which they must not leave, and rethrows
 * the first of them after the loop.
 */
class ThreadErrors
{
  public:
    //! Runs an iteration's work; any thread.
    template <class Work>
    void run(Work&& work) noexcept
    {
        try {
            std::forward<Work>(work)();
        } catch (...) {
            std::lock_guard const lock(mutex_);
            if (!first_) {
                first_ = std::current_exception();
            }
        }
    }

    //! Call it after the loop, on one thread.
    void rethrow() const
    {
        if (first_) {
            std::rethrow_exception(first_);
        }
    }

  private:
    std::mutex mutex_;          //!< guards first_
    std::exception_ptr first_;  //!< the first exception caught
};

}  // namespace samspil::parallel
