#include "base/log.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <ostream>
#include <utility>

#include "base/error.hpp"

namespace samspil::base {
namespace {

constexpr std::size_t widest_progress = 79;

//! Seconds between two lines of progress on a terminal.
constexpr double between_draws = 0.1;
//! Progress in a log file and in the journal. Ranks that mpirun started have no
//! terminal, so the first line comes soon.
constexpr Pace line_pace{10, 60};

}  // namespace

Log::Log(std::ostream& out, bool terminal, Clock clock)
    : out_(&out),
      terminal_(terminal),
      clock_(std::move(clock)),
      out_pace_(terminal ? Pace(between_draws, between_draws) : line_pace),
      journal_pace_(line_pace)
{
}

Log::Clock Log::clock_from_now()
{
    return [timer = WallTimer()] { return timer.seconds(); };
}

void Log::clear_progress() const
{
    if (progress_shown_) {
        *out_ << "\r\033[K";
        progress_shown_ = false;
    }
}

void Log::line(std::string_view text) const
{
    if (out_ != nullptr) {
        clear_progress();
        *out_ << text << '\n' << std::flush;
    }
}

void Log::warning(std::string_view text) const
{
    line("warning: " + std::string(text));
}

template <class Write>
void Log::write_journal(Write const& write) const
{
    if (!journal_) {
        return;
    }
    try {
        write(*journal_);
    } catch (Error const& error) {
        this->warning(std::string(error.what()) +
                      ": the run goes on without its journal");
        journal_.reset();
    }
}

void Log::start(std::string_view command, int ranks, int threads) const
{
    this->write_journal(
        [&](Journal& journal) { journal.start(command, ranks, threads); });
}

void Log::stage(std::string_view name, double seconds, std::int64_t bytes) const
{
    run_.finish(name);
    this->write_journal(
        [&](Journal& journal) { journal.stage(name, seconds, bytes); });
}

void Log::end(int status) const
{
    this->write_journal([&](Journal& journal) { journal.end(status); });
}

void Log::expect(RunProgress run)
{
    run_ = std::move(run);
    begin_ = clock_ ? clock_() : 0;
}

void Log::progress(Progress const& progress)
{
    if (out_ == nullptr) {
        return;  // this rank tells nothing
    }
    run_.update(progress.stage, progress.share);
    auto const now = clock_();
    bool const is_for_out = out_pace_.is_due(now);
    bool const is_for_journal = journal_ && journal_pace_.is_due(now);
    if (!is_for_out && !is_for_journal) {
        return;
    }
    auto const share = run_.share();
    ProgressLine const line{progress,
                            share ? std::optional(*share * 100) : std::nullopt,
                            run_.seconds_left(now - begin_)};
    if (is_for_journal) {
        this->write_journal([&](Journal& journal) { journal.progress(line); });
    }
    if (!is_for_out) {
        return;
    }
    auto text = to_text(line);
    if (!terminal_) {
        this->line(text);
        return;
    }
    // A line that the terminal breaks could not be overwritten.
    text.resize(std::min(text.size(), widest_progress));
    this->clear_progress();
    *out_ << text << std::flush;
    progress_shown_ = true;
}

Stage::Stage(Log const& log, std::string name)
    : log_(log), name_(std::move(name))
{
}

void Stage::finish(std::int64_t bytes, std::string_view detail) const
{
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), "%-24s %8.2f s %10s%s%.*s",
                  name_.c_str(), seconds(), format_bytes(bytes).c_str(),
                  detail.empty() ? "" : "  ", static_cast<int>(detail.size()),
                  detail.data());
    log_.line(text.data());
    log_.stage(name_, seconds(), bytes);
}

std::string format_bytes(std::int64_t bytes)
{
    constexpr std::array<char const*, 5> units{"B", "kB", "MB", "GB", "TB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1000 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), unit == 0 ? "%.0f %s" : "%.1f %s",
                  value, units.at(unit));
    return text.data();
}

std::int64_t peak_memory_bytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return std::int64_t{usage.ru_maxrss} * 1024;  // Linux counts kibibytes
}

}  // namespace samspil::base
