#include "base/journal.hpp"

#include <fcntl.h>

#include <array>
#include <cstdio>
#include <ctime>
#include <span>

#include "base/log.hpp"

namespace samspil::base {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds between_lines{60};

//! A JSON text. Names of commands and stages need no more than this.
std::string json_text(std::string_view text)
{
    std::string result = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
        }
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result + '"';
}

std::string number(double value)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.3f", value);
    return text.data();
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

}  // namespace

Journal::Journal(std::filesystem::path const& path)
    : file_(path, O_WRONLY | O_CREAT | O_APPEND)
{
}

void Journal::write(std::string_view event, std::string_view members)
{
    // One write a line: what others append does not come in between.
    auto const line =
        "{\"time\": " + json_text(utc_now()) +
        ", \"event\": " + json_text(event) + ", " + std::string(members) +
        ", \"peak_memory_bytes\": " + std::to_string(peak_memory_bytes()) +
        "}\n";
    file_.write_all(std::as_bytes(std::span(line)));
}

void Journal::start(std::string_view command, int ranks, int threads)
{
    write("start", "\"command\": " + json_text(command) +
                       ", \"ranks\": " + std::to_string(ranks) +
                       ", \"threads\": " + std::to_string(threads));
}

void Journal::progress(Progress const& progress)
{
    auto const now = Clock::now();
    if (progress.stage != current_) {
        current_ = progress.stage;
        first_done_ = progress.done;
        begin_ = now;
        last_ = now;
        return;
    }
    if (now - last_ < between_lines) {
        return;
    }
    last_ = now;
    auto const rate = static_cast<double>(progress.done - first_done_) /
                      seconds_between(begin_, now);
    auto const left =
        rate > 0 ? static_cast<double>(progress.to_do - progress.done) / rate
                 : 0;
    write("progress",
          "\"stage\": " + json_text(progress.stage) +
              ", \"done\": " + std::to_string(progress.done) +
              ", \"to_do\": " + std::to_string(progress.to_do) +
              ", \"unit\": " + json_text(progress.unit) +
              ", \"per_second\": " + number(rate) +
              (rate > 0 ? ", \"seconds_left\": " + number(left) : ""));
}

void Journal::stage(std::string_view name, double seconds, std::int64_t bytes)
{
    write("stage", "\"stage\": " + json_text(name) +
                       ", \"seconds\": " + number(seconds) +
                       ", \"bytes\": " + std::to_string(bytes));
}

void Journal::end(int status)
{
    write("end", "\"status\": " + std::to_string(status));
}

}  // namespace samspil::base
