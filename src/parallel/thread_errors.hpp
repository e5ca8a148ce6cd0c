#pragma once

#include <exception>
#include <mutex>
#include <utility>

namespace samspil::parallel {

/*!
 * Catches what the bodies of an OpenMP loop throw, because exceptions must
 * not leave it, and rethrows the first of them after the loop.
 */
class ThreadErrors
{
  public:
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

    //! After the loop, on one thread.
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
