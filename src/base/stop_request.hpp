#pragma once

#include <stdexcept>
#include <string>

#include "base/error.hpp"

namespace samspil::base {

//! What a signal asks a run to do.
enum class StopRequest : int
{
    none = 0,
    save_work = 1,  //!< SIGUSR1, SIGTERM, SIGHUP: the nodes are wanted back
    interrupt = 2   //!< SIGINT: Ctrl-C
};

/*!
 * From now on SIGUSR1, SIGTERM, SIGHUP and SIGINT do not end the process. They
 * are remembered, and the run asks stop_requested() between two pieces of work.
 */
void catch_stop_signals();

//! The strongest request so far; an interrupt is stronger than save_work.
StopRequest stop_requested() noexcept;

//! Whether a later run can go on from what a stopped run has finished.
enum class SavedWork
{
    none,
    some
};

//! Thrown when a run ends because it was asked to.
class Stopped : public std::runtime_error
{
  public:
    Stopped(StopRequest request, std::string const& message,
            SavedWork saved_work = SavedWork::none)
        : std::runtime_error(message),
          request_(request),
          saved_work_(saved_work)
    {
    }
    StopRequest request() const { return request_; }
    SavedWork saved_work() const { return saved_work_; }
    //! With which the program ends.
    ExitStatus exit_status() const;

  private:
    StopRequest request_;  //!< not none
    SavedWork saved_work_;
};

}  // namespace samspil::base
