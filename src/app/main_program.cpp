#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <system_error>

#include "app/command.hpp"
#include "app/standard_output.hpp"
#include "app/surroundings.hpp"
#include "app/version_text.hpp"
#include "base/stop_request.hpp"
#include "count/thread_count.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/session.hpp"
#include "text/folded.hpp"

namespace samspil::app {
namespace {

using base::ExitStatus;

void print_help()
{
    fmt::print(
        "samspil: who gets both psychiatric treatment and social "
        "interventions\n\n"
        "usage: samspil COMMAND [OPTIONS]\n\ncommands:\n");
    for (auto const& command : commands()) {
        fmt::print("  {:<12}{}\n", command.name, command.summary);
    }
    fmt::print(
        "\n'samspil COMMAND --help' tells a command's options; 'samspil "
        "--version' what\nthis program was built from. ingest and compute "
        "run alone or under mpirun.\n");
}

//! "did you mean compute? " for a slip of the keyboard, else nothing.
std::string similar_command(std::string const& name)
{
    constexpr std::size_t most_slips = 2;
    for (auto const& command : commands()) {
        if (text::edit_distance(command.name, name) <= most_slips) {
            return "did you mean " + std::string(command.name) + "? ";
        }
    }
    return "";
}

Command const& find_command(std::string const& name)
{
    auto const all = commands();
    auto const found = std::find_if(
        all.begin(), all.end(),
        [&name](Command const& command) { return command.name == name; });
    if (found == all.end()) {
        throw base::UsageError("unknown command '" + name +
                               "': " + similar_command(name) +
                               "'samspil --help' lists them");
    }
    return *found;
}

ExitStatus dispatch(Arguments const& arguments)
{
    if (arguments.empty()) {
        throw base::UsageError(
            "a command is missing: 'samspil --help' lists them");
    }
    auto const& first = arguments.front();
    if (first == "help" && arguments.size() > 1) {
        return find_command(arguments[1]).run({"--help"});
    }
    if (first == "--help" || first == "-h" || first == "help") {
        if (parallel::speaks_for_launched_ranks()) {
            print_help();
        }
        return ExitStatus::done;
    }
    if (first == "--version") {
        if (parallel::speaks_for_launched_ranks()) {
            fmt::print("{}", version_text());
        }
        return ExitStatus::done;
    }
    return find_command(first).run({arguments.begin() + 1, arguments.end()});
}

void complain(std::string const& message)
{
    if (parallel::speaks_for_launched_ranks()) {
        fmt::print(stderr, "samspil: {}\n", message);
    }
}

}  // namespace

ExitStatus run_program(Arguments const& arguments)
{
    prepare_surroundings();
    if (!parallel::is_launched()) {
        hide_memory();
    }
    try {
        if (auto const warning = count::limit_threads()) {
            complain("warning: " + *warning);
        }
        auto const status = dispatch(arguments);
        flush_output();
        return status;
    } catch (base::Stopped const& stopped) {
        complain(stopped.what());
        return stopped.exit_status();
    } catch (std::system_error const& error) {
        if (error.code() == std::errc::broken_pipe) {
            return ExitStatus::done;  // whoever reads it has seen enough
        }
        complain(parallel::describe(std::current_exception()).message);
        return ExitStatus::failed;
    } catch (...) {
        auto const failure = parallel::describe(std::current_exception());
        complain(failure.message);
        return failure.is_usage_error ? ExitStatus::wrong_usage
                                      : ExitStatus::failed;
    }
}

}  // namespace samspil::app
