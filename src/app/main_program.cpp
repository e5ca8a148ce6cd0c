#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "app/command.hpp"
#include "app/help/topic.hpp"
#include "app/standard_output.hpp"
#include "app/surroundings.hpp"
#include "app/version_text.hpp"
#include "base/stop_request.hpp"
#include "count/thread_count.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/session.hpp"
#include "text/similar_word.hpp"

namespace samspil::app {
namespace {

using base::ExitStatus;

//! Names and summaries of commands or topics.
template <class Entries>
void print_list(Entries const& entries)
{
    for (auto const& entry : entries) {
        fmt::print("  {:<12} {}\n", entry.name, entry.summary);
    }
}

void print_help()
{
    fmt::print(
        "samspil: who gets both psychiatric treatment and social "
        "interventions\n\n"
        "usage: samspil COMMAND [OPTIONS]\n\ncommands:\n");
    print_list(commands());
    fmt::print("\ntopics:\n");
    print_list(topics());
    fmt::print(
        "\n'samspil help COMMAND' tells a command's options, as does 'samspil "
        "COMMAND\n--help'; 'samspil help TOPIC' tells about a topic; 'samspil "
        "--version' what this\nprogram was built from. ingest and compute run "
        "alone or under mpirun.\n");
}

//! The command or topic of that name; a null pointer if there is none.
template <class Entries>
auto const* find_entry(Entries const& entries, std::string_view name)
{
    auto const found =
        std::find_if(entries.begin(), entries.end(),
                     [name](auto const& entry) { return entry.name == name; });
    return found == entries.end() ? nullptr : &*found;
}

//! "did you mean compute? " if a slip of the keyboard made \p name of one,
//! else nothing.
std::string did_you_mean(std::vector<std::string> const& names,
                         std::string_view name)
{
    auto const meant = text::similar_word(names, name);
    return meant ? "did you mean " + *meant + "? " : "";
}

template <class Entries>
std::string did_you_mean(Entries const& entries, std::string_view name)
{
    std::vector<std::string> names;
    for (auto const& entry : entries) {
        names.emplace_back(entry.name);
    }
    return did_you_mean(names, name);
}

Command const& find_command(std::string const& name)
{
    if (auto const* command = find_entry(commands(), name)) {
        return *command;
    }
    if (find_entry(topics(), name) != nullptr) {
        throw base::UsageError("'" + name + "' is a topic: 'samspil help " +
                               name + "' tells about it");
    }
    if (name.starts_with('-')) {
        throw base::UsageError(
            "no option '" + name + "' stands before a command: " +
            did_you_mean(std::vector<std::string>{"--help", "--version"},
                         name) +
            "'samspil --help' lists the commands");
    }
    throw base::UsageError("unknown command '" + name +
                           "': " + did_you_mean(commands(), name) +
                           "'samspil --help' lists them");
}

//! 'samspil help NAME'. What is a command and a topic is told as both.
ExitStatus print_help_on(std::string const& name)
{
    auto const* command = find_entry(commands(), name);
    auto const* topic = find_entry(topics(), name);
    if (command == nullptr && topic == nullptr) {
        auto meant = did_you_mean(commands(), name);
        if (meant.empty()) {
            meant = did_you_mean(topics(), name);
        }
        throw base::UsageError("there is no command or topic '" + name +
                               "': " + meant + "'samspil help' lists them");
    }
    if (command != nullptr) {
        command->run({"--help"});
    }
    if (topic != nullptr && parallel::speaks_for_launched_ranks()) {
        std::cout << (command == nullptr ? "" : "\n") << topic->text();
    }
    return ExitStatus::done;
}

ExitStatus dispatch(Arguments const& arguments)
{
    if (arguments.empty()) {
        throw base::UsageError(
            "a command is missing: 'samspil --help' lists them");
    }
    auto const& first = arguments.front();
    if (first == "help" && arguments.size() > 1) {
        return print_help_on(arguments[1]);
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
