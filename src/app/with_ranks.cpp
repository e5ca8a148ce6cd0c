#include "app/with_ranks.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <iostream>
#include <memory>

#include "base/stop_request.hpp"
#include "count/thread_count.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/session.hpp"

namespace samspil::app {

base::Log make_log()
{
    return {std::cerr, ::isatty(STDERR_FILENO) != 0};
}

namespace {

using Work = std::function<void(parallel::Communicator const&, base::Log&)>;

base::ExitStatus run(parallel::MpiSession const& session, RunName const& name,
                     base::Log& log, Work const& work)
{
    auto const& ranks = session.world();
    try {
        parallel::run_collectively(ranks, [&] {
            if (ranks.is_root() && name.journal.has_value()) {
                log.attach(std::make_shared<base::Journal>(*name.journal));
                log.start(name.command, ranks.size(), count::thread_count());
            }
        });
        work(ranks, log);
        return base::ExitStatus::done;
    } catch (parallel::CollectiveError const& error) {
        log.line(fmt::format("samspil: {}", error.what()));
        return error.is_usage_error() ? base::ExitStatus::wrong_usage
                                      : base::ExitStatus::failed;
    } catch (base::Stopped const& stopped) {
        // All ranks have come this far together.
        log.line(fmt::format("samspil: {}", stopped.what()));
        return stopped.exit_status();
    } catch (...) {
        auto const failure = parallel::describe(std::current_exception());
        auto const where = ranks.size() > 1
                               ? fmt::format("rank {}: ", ranks.rank())
                               : std::string();
        make_log().line(fmt::format("samspil: {}{}", where, failure.message));
        session.abort(static_cast<int>(base::ExitStatus::failed));
    }
}

}  // namespace

base::ExitStatus with_ranks(RunName const& name, Work const& work)
{
    parallel::MpiSession const session;
    count::share_cores(session.local_ranks());
    auto log = session.world().is_root() ? make_log() : base::Log();
    auto const status = run(session, name, log, work);
    log.end(static_cast<int>(status));
    return status;
}

}  // namespace samspil::app
