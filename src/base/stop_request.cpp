#include "base/stop_request.hpp"

#include <csignal>

namespace samspil::base {
namespace {

// A signal handler may touch no other kind of variable.
volatile std::sig_atomic_t request = 0;

void remember(int signal)
{
    auto const asked = static_cast<int>(
        signal == SIGINT ? StopRequest::interrupt : StopRequest::save_work);
    if (request < asked) {
        request = asked;
    }
}

}  // namespace

void catch_stop_signals()
{
    struct sigaction action = {};
    action.sa_handler = remember;
    action.sa_flags = SA_RESTART;  // no read or write fails because of it
    sigemptyset(&action.sa_mask);
    for (int const signal : {SIGUSR1, SIGTERM, SIGHUP, SIGINT}) {
        sigaction(signal, &action, nullptr);
    }
}

StopRequest stop_requested() noexcept
{
    return static_cast<StopRequest>(static_cast<int>(request));
}

ExitStatus Stopped::exit_status() const
{
    if (saved_work_ == SavedWork::some) {
        return ExitStatus::stopped;
    }
    return request_ == StopRequest::interrupt ? ExitStatus::interrupted
                                              : ExitStatus::terminated;
}

}  // namespace samspil::base
