#pragma once

#include <exception>
#include <optional>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "parallel/communicator.hpp"

namespace samspil::parallel {

/*!
 * A fault on one or more ranks that all ranks know of.
 *
 * Thrown on every rank with the same message (that of the lowest rank that
 * failed), so that the job can end in order: one message from rank 0, MPI
 * finalized, one exit status.
 */
class CollectiveError : public base::Error
{
  public:
    CollectiveError(std::string const& message, bool is_usage_error)
        : base::Error(message), is_usage_error_(is_usage_error)
    {
    }
    bool is_usage_error() const { return is_usage_error_; }

  private:
    bool is_usage_error_;  //!< the user's command is at fault, not the data
};

//! What went wrong on this rank.
struct Failure
{
    std::string message;
    bool is_usage_error = false;
};

//! Throws CollectiveError on all ranks if a rank comes with a failure.
void agree(Communicator const& ranks, std::optional<Failure> const& failure);

//! The failure that an exception stands for.
Failure describe(std::exception_ptr const& exception);

/*!
 * Do this rank's part of a stage and learn whether all ranks did theirs.
 *
 * \p work makes no collective calls. Whatever it throws on one rank is thrown
 * as CollectiveError on all of them once every rank has come this far: no
 * rank waits in vain for another.
 */
template <class Work>
void run_collectively(Communicator const& ranks, Work&& work)
{
    std::optional<Failure> failure;
    try {
        std::forward<Work>(work)();
    } catch (...) {
        failure = describe(std::current_exception());
    }
    agree(ranks, failure);
}

}  // namespace samspil::parallel
