#include "app/status/status.hpp"

#include <fmt/core.h>

#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include "app/labels/text_table.hpp"
#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "base/json_number.hpp"
#include "base/log.hpp"
#include "base/progress.hpp"

namespace samspil::app {
namespace {

using Json = nlohmann::ordered_json;
using Align = TextTable::Align;

//! The last run of a journal.
// NOLINTNEXTLINE(bugprone-exception-escape): copies of Json may throw
struct LastRun
{
    std::size_t earlier_runs = 0;
    Json start;
    std::vector<Json> stages;
    std::optional<Json> progress;  //!< of a stage that is not finished
    std::optional<Json> end;
    Json last;  //!< the last line, whatever it is
};

[[noreturn]] void complain(std::filesystem::path const& path, std::size_t line)
{
    throw base::Error(fmt::format(
        "{}, line {}: not a line of a run's journal (give the FILE of --log)",
        path.string(), line));
}

void take(Json const& line, LastRun& run)
{
    auto const event = line.at("event").get<std::string>();
    if (event == "start") {
        auto const runs = run.start.is_null() ? 0 : run.earlier_runs + 1;
        run = {};
        run.earlier_runs = runs;
        run.start = line;
    } else if (event == "stage") {
        run.stages.push_back(line);
        if (run.progress && run.progress->at("stage") == line.at("stage")) {
            run.progress.reset();
        }
    } else if (event == "progress") {
        run.progress = line;
    } else if (event == "end") {
        run.end = line;
        run.progress.reset();
    }
    run.last = line;
}

LastRun read_last_run(std::filesystem::path const& path)
{
    using Kind = base::FileFacts::Kind;
    auto const kind = base::facts_behind(path).kind;
    if (kind != Kind::file) {
        throw base::Error(
            "cannot read " + path.string() +
            (kind == Kind::absent ? ": no such file" : ": it is not a file"));
    }
    std::ifstream file(path);
    if (!file) {
        throw base::Error("cannot read " + path.string());
    }
    LastRun run;
    std::string text;
    for (std::size_t number = 1; std::getline(file, text); ++number) {
        auto const line = Json::parse(text, nullptr, false);
        if (line.is_discarded() && file.peek() == EOF) {
            break;  // the run is writing it just now
        }
        try {
            take(line, run);
        } catch (Json::exception const&) {
            complain(path, number);
        }
    }
    if (run.start.is_null()) {
        throw base::Error(path.string() + " holds no run that was started");
    }
    return run;
}

std::time_t time_of(Json const& line)
{
    std::tm parts{};
    ::strptime(line.at("time").get<std::string>().c_str(), "%Y-%m-%dT%H:%M:%SZ",
               &parts);
    return ::timegm(&parts);
}

std::string meaning_of(int status)
{
    switch (static_cast<base::ExitStatus>(status)) {
        case base::ExitStatus::done:
            return "done";
        case base::ExitStatus::stopped:
            return "stopped by a signal, its work saved: run it again with "
                   "--resume";
        case base::ExitStatus::interrupted:
            return "interrupted, nothing of it is left";
        case base::ExitStatus::terminated:
            return "stopped by a signal, nothing of it is left";
        default:
            return fmt::format(
                "failed with exit status {}: its messages say "
                "why",
                status);
    }
}

std::optional<double> optional_number(Json const& line, char const* name)
{
    return line.contains(name) ? std::optional(line[name].get<double>())
                               : std::nullopt;
}

//! In the words of the terminal and the log.
std::string progress_text(Json const& line)
{
    auto const stage = line.at("stage").get<std::string>();
    auto const unit = line.at("unit").get<std::string>();
    auto const done = base::whole_number<std::int64_t>(line.at("done"));
    auto const to_do = base::whole_number<std::int64_t>(line.at("to_do"));
    return base::to_text(
        {{stage, base::part_of(done, to_do), done, to_do, unit},
         optional_number(line, "percent"),
         optional_number(line, "seconds_left")});
}

std::string state_of(LastRun const& run)
{
    if (run.end) {
        return meaning_of(base::whole_number<int>(run.end->at("status")));
    }
    return run.progress ? progress_text(*run.progress) : "running";
}

void print_run(LastRun const& run, std::time_t now, std::ostream& out)
{
    auto const print = [&](std::string_view name, std::string const& text) {
        out << fmt::format("{:<12}{}\n", name, text);
    };
    print("run", fmt::format("{} on {} ranks × {} threads, started {}",
                             run.start.at("command").get<std::string>(),
                             base::whole_number<int>(run.start.at("ranks")),
                             base::whole_number<int>(run.start.at("threads")),
                             run.start.at("time").get<std::string>()));
    if (run.earlier_runs > 0) {
        print("before",
              fmt::format("{} earlier runs in this file", run.earlier_runs));
    }
    print("state", state_of(run));
    if (run.progress && run.progress->contains("per_second")) {
        print("speed",
              fmt::format("{:.3g} {} a second",
                          run.progress->at("per_second").get<double>(),
                          run.progress->at("unit").get<std::string>()));
    }
    print("last line",
          fmt::format("{} ago", base::format_duration(
                                    std::difftime(now, time_of(run.last)))));
    print("memory",
          fmt::format("{} at most on rank 0",
                      base::format_bytes(base::whole_number<std::int64_t>(
                          run.last.at("peak_memory_bytes")))));
    if (run.stages.empty()) {
        return;
    }
    TextTable table;
    table.add_column("finished", Align::left);
    table.add_column("seconds", Align::right);
    table.add_column("bytes", Align::right);
    for (auto const& stage : run.stages) {
        table.add_row({stage.at("stage").get<std::string>(),
                       fmt::format("{:.2f}", stage.at("seconds").get<double>()),
                       base::format_bytes(base::whole_number<std::int64_t>(
                           stage.at("bytes")))});
    }
    out << '\n';
    table.print(out);
}

}  // namespace

void status(std::filesystem::path const& path, std::time_t now,
            std::ostream& out)
{
    auto const run = read_last_run(path);
    std::ostringstream text;
    try {
        print_run(run, now, text);
    } catch (Json::exception const&) {
        throw base::Error(path.string() +
                          ": an entry of a run's journal is missing or of the "
                          "wrong type (give the FILE of --log)");
    }
    out << text.str();
}

}  // namespace samspil::app
