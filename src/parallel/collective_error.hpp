#pragma once

#include <exception>
#include <optional>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "parallel/communicator.hpp"

namespace samspil::parallel {

/*!
 * An error on one or more ranks that is thrown on all of them.
 *
 * All ranks throw it with the same message, that of the lowest rank that
 * failed. So the job can end in order: one message from rank 0, MPI finalized,
 * one exit status.
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
    bool is_usage_error_;  //!< the command is wrong, not the data
};

//! What went wrong on this rank.
struct Failure
{
    std::string message;
    bool is_usage_error = false;
};

//! Collective: throws CollectiveError on all ranks if one of them has a
//! failure.
void throw_if_any_failed(Communicator const& ranks,
                         std::optional<Failure> const& failure);

//! Describes an exception as a failure.
Failure describe(std::exception_ptr const& exception);

/*!
 * Collective: does this rank's work, and waits until all ranks have done
 * theirs.
 *
 * If \p work throws on one rank, all ranks throw a CollectiveError after it, so
 * that no rank waits for one that has failed. \p work must not make collective
 * calls: a rank that failed would not take part in them.
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
    throw_if_any_failed(ranks, failure);
}

}  // namespace samspil::parallel
