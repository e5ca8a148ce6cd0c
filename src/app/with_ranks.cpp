#include "app/with_ranks.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <iostream>

#include "base/stop_request.hpp"
#include "parallel/session.hpp"
#include "parallel/together.hpp"

namespace samspil::app {

base::Log make_log()
{
    return {std::cerr, ::isatty(STDERR_FILENO) != 0};
}

base::ExitStatus with_ranks(
    std::function<void(parallel::Communicator const&, base::Log&)> const& work)
{
    parallel::MpiSession const session;
    auto const& ranks = session.world();
    auto log = ranks.is_root() ? make_log() : base::Log();
    try {
        work(ranks, log);
        return base::ExitStatus::done;
    } catch (parallel::CollectiveError const& error) {
        log.line(fmt::format("samspil: {}", error.what()));
        return error.is_usage_error() ? base::ExitStatus::wrong_usage
                                      : base::ExitStatus::failed;
    } catch (base::Stopped const& stopped) {
        // All ranks have come this far together.
        log.line(fmt::format("samspil: {}", stopped.what()));
        return stopped.request() == base::StopRequest::interrupt
                   ? base::ExitStatus::interrupted
                   : base::ExitStatus::stopped;
    } catch (...) {
        auto const failure = parallel::describe(std::current_exception());
        auto const where = ranks.size() > 1
                               ? fmt::format("rank {}: ", ranks.rank())
                               : std::string();
        make_log().line(fmt::format("samspil: {}{}", where, failure.message));
        session.abort(static_cast<int>(base::ExitStatus::failed));
    }
}

}  // namespace samspil::app
