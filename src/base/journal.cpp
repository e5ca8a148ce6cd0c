#include "base/journal.hpp"

#include <fcntl.h>

#include <array>
#include <cmath>
#include <ctime>
#include <nlohmann/json.hpp>
#include <span>

#include "base/error.hpp"
#include "base/folder_of_result.hpp"
#include "base/log.hpp"

namespace samspil::base {
namespace {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;

//! To three decimals: more would be noise.
double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

std::string utc_now()
{
    auto const now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

double seconds_between(Clock::time_point begin, Clock::time_point end)
{
    return std::chrono::duration<double>(end - begin).count();
}

//! The path, if the file is there or can be made.
std::filesystem::path const& possible(std::filesystem::path const& path)
{
    if (facts_behind(path).kind == FileFacts::Kind::absent) {
        require_folder_of_result(path, "log");
    }
    return path;
}

//! Whether a file that is not empty begins as every journal does.
bool begins_as_journal(PosixFile& file)
{
    constexpr std::string_view begin = "{\"time\"";
    std::array<char, begin.size()> head{};
    auto const got = file.read_some(std::as_writable_bytes(std::span(head)), 0);
    return std::string_view(head.data(), got) == begin;
}

//! Append a line, with one write, so that the lines of other runs that append
//! to the same file do not get into it.
void append(PosixFile& file, std::string_view event, Json const& members)
{
    Json line{{"time", utc_now()}, {"event", event}};
    line.update(members);
    line["peak_memory_bytes"] = peak_memory_bytes();
    auto const text =
        line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    file.write_all(std::as_bytes(std::span(text)));
}

}  // namespace

Journal::Journal(std::filesystem::path const& path)
    : file_(possible(path),
            O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK)
{
    auto const facts = file_.facts();
    if (facts.kind == FileFacts::Kind::device) {
        return;  // /dev/null, a terminal: nothing is kept there
    }
    if (facts.kind != FileFacts::Kind::file || facts.names != 1) {
        throw Error("--log " + path.string() + " names no file of its own");
    }
    if (facts.bytes > 0 && !begins_as_journal(file_)) {
        throw Error("--log " + path.string() +
                    " is there already and is no journal of a run: name "
                    "another file");
    }
    if (!facts.is_own_to_write()) {
        throw Error("--log " + path.string() +
                    " is there already, and other users can write to it: name "
                    "another file");
    }
    file_.set_mode(0600);
}

void Journal::start(std::string_view command, int ranks, int threads)
{
    append(file_, "start",
           {{"command", command}, {"ranks", ranks}, {"threads", threads}});
}

void Journal::progress(ProgressLine const& line)
{
    auto const& progress = line.progress;
    auto const now = Clock::now();
    if (progress.stage != current_) {
        current_ = progress.stage;
        first_done_ = progress.done;
        begin_ = now;
    }
    Json members{{"stage", progress.stage},
                 {"done", progress.done},
                 {"to_do", progress.to_do},
                 {"unit", progress.unit}};
    auto const seconds = seconds_between(begin_, now);
    if (progress.done > first_done_ && seconds > 0) {
        members["per_second"] =
            rounded(static_cast<double>(progress.done - first_done_) / seconds);
    }
    if (line.percent) {
        members["percent"] = rounded(*line.percent);
    }
    if (line.seconds_left) {
        members["seconds_left"] = rounded(*line.seconds_left);
    }
    append(file_, "progress", members);
}

void Journal::stage(std::string_view name, double seconds, std::int64_t bytes)
{
    append(file_, "stage",
           {{"stage", name}, {"seconds", rounded(seconds)}, {"bytes", bytes}});
}

void Journal::end(int status)
{
    append(file_, "end", {{"status", status}});
}

}  // namespace samspil::base
