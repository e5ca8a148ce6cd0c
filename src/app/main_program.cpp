#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <new>

#include "app/command.hpp"
#include "app/version_text.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/session.hpp"

namespace samspil::app {
namespace {

using base::ExitStatus;

//! Registers are confidential: results for their owner only, no core dumps.
void protect_results()
{
    ::umask(077);
    rlimit const none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

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

Command const& find_command(std::string const& name)
{
    auto const all = commands();
    auto const found = std::find_if(
        all.begin(), all.end(),
        [&name](Command const& command) { return command.name == name; });
    if (found == all.end()) {
        throw base::UsageError("unknown command '" + name +
                               "': 'samspil --help' lists them");
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
    if (first == "--help" || first == "-h") {
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
    protect_results();
    try {
        auto const status = dispatch(arguments);
        if (std::fflush(stdout) != 0) {
            throw base::Error("cannot write to standard output");
        }
        return status;
    } catch (...) {
        auto const failure = parallel::describe(std::current_exception());
        complain(failure.message);
        return failure.is_usage_error ? ExitStatus::wrong_usage
                                      : ExitStatus::failed;
    }
}

}  // namespace samspil::app
