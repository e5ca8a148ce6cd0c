#pragma once

#include <stdexcept>
#include <string>

namespace samspil::base {

//! What a signal asks of a run.
enum class StopRequest : int
{
    none = 0,
    keep_work = 1,  //!< SIGUSR1, SIGTERM: a queue wants its nodes back
    interrupt = 2   //!< SIGINT: Ctrl-C
};

/*!
 * From now on SIGUSR1, SIGTERM and SIGINT do not end the process but are
 * remembered: the run looks at stop_requested() between two pieces of work.
 */
void catch_stop_signals();

//! The strongest request so far.
StopRequest stop_requested() noexcept;

//! The run ends because it was asked to; what it had finished is kept.
class Stopped : public std::runtime_error
{
  public:
    Stopped(StopRequest request, std::string const& message)
        : std::runtime_error(message), request_(request)
    {
    }
    StopRequest request() const { return request_; }

  private:
    StopRequest request_;  //!< never none
};

}  // namespace samspil::base
