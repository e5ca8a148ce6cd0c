#include "base/log.hpp"

#include <sys/resource.h>

#include <array>
#include <cstdio>
#include <ostream>
#include <utility>

#include "base/error.hpp"

namespace samspil::base {

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

void Log::progress(std::string_view text)
{
    if (out_ == nullptr || !terminal_) {
        return;
    }
    auto const now = std::chrono::steady_clock::now();
    if (now - last_progress_ < std::chrono::milliseconds(100)) {
        return;
    }
    last_progress_ = now;
    clear_progress();
    *out_ << text << std::flush;
    progress_shown_ = true;
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
    this->write_journal(
        [&](Journal& journal) { journal.stage(name, seconds, bytes); });
}

void Log::end(int status) const
{
    this->write_journal([&](Journal& journal) { journal.end(status); });
}

void Log::progress(Progress const& progress)
{
    this->write_journal([&](Journal& journal) { journal.progress(progress); });
    this->progress(std::string(progress.stage) + ": " +
                   std::to_string(progress.done) + " of " +
                   std::to_string(progress.to_do) + " " +
                   std::string(progress.unit));
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
