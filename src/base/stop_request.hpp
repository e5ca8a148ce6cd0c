#pragma once

#include <stdexcept>
#include <string>

namespace samspil::base {

//! What a signal asks a run to do.
enum class StopRequest : int
{
    none = 0,
    save_work = 1,  //!< SIGUSR1, SIGTERM: the queue wants its nodes back
    interrupt = 2   //!< SIGINT: Ctrl-C
};

/*!
 * From now on SIGUSR1, SIGTERM and SIGINT do not end the process. They are
 * remembered, and the run asks stop_requested() between two pieces of work.
 */
void catch_stop_signals();

//! The strongest request so far; an interrupt is stronger than save_work.
StopRequest stop_requested() noexcept;

//! Thrown when a run ends because it was asked to; finished work is saved.
class Stopped : public std::runtime_error
{
  public:
    Stopped(StopRequest request, std::string const& message)
        : std::runtime_error(message), request_(request)
    {
    }
    StopRequest request() const { return request_; }

  private:
    StopRequest request_;  //!< not none
};

}  // namespace samspil::base
