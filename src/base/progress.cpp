#include "base/progress.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace samspil::base {
namespace {

//! An estimate from less than this would jump about.
constexpr double least_seconds = 1;
constexpr double least_share = 0.01;

//! The time between two lines is this part of the time so far.
constexpr double part_of_time = 0.02;

}  // namespace

RunProgress::RunProgress(std::vector<StagePart> parts, double done_before)
    : parts_(std::move(parts)),
      all_(done_before),
      first_(done_before),
      done_(done_before)
{
    for (auto const& part : parts_) {
        begins_.push_back(all_);
        all_ += part.weight;
    }
}

//! The first part of this name that is not finished.
std::optional<std::size_t> RunProgress::find(std::string_view stage) const
{
    for (auto i = current_; i < parts_.size(); ++i) {
        if (parts_[i].stage == stage) {
            return i;
        }
    }
    return std::nullopt;
}

void RunProgress::advance(std::size_t part, double share)
{
    current_ = part;
    done_ = std::max(done_, begins_[part] + parts_[part].weight *
                                                std::clamp(share, 0.0, 1.0));
}

void RunProgress::update(std::string_view stage, double share)
{
    if (auto const part = this->find(stage)) {
        this->advance(*part, share);
    }
}

void RunProgress::finish(std::string_view stage)
{
    if (auto const part = this->find(stage)) {
        this->advance(*part, 1);
        ++current_;
    }
}

std::optional<double> RunProgress::share() const
{
    return all_ > 0 ? std::optional(done_ / all_) : std::nullopt;
}

std::optional<double> RunProgress::seconds_left(double seconds) const
{
    auto const done = done_ - first_;
    if (seconds < least_seconds || done <= least_share * (all_ - first_)) {
        return std::nullopt;
    }
    return seconds * (all_ - done_) / done;
}

std::string to_text(ProgressLine const& line)
{
    auto const& progress = line.progress;
    auto text = std::string(progress.stage) + ": " +
                std::to_string(progress.done) + " of " +
                std::to_string(progress.to_do) + " " +
                std::string(progress.unit);
    if (line.percent) {
        // Rounded down: 100 is said when all is done.
        text += "; " + std::to_string(std::lround(std::floor(*line.percent))) +
                " % of the run";
    }
    if (line.seconds_left) {
        // Rounded up: "0 s" would be wrong until all is done.
        text += ", about " + format_duration(std::ceil(*line.seconds_left)) +
                " left";
    }
    return text;
}

std::string format_duration(double seconds)
{
    auto const whole = static_cast<long long>(std::llround(seconds));
    std::array<char, 64> text{};
    if (whole >= 3600) {
        std::snprintf(text.data(), text.size(), "%lld h %02lld min",
                      whole / 3600, whole % 3600 / 60);
    } else if (whole >= 60) {
        std::snprintf(text.data(), text.size(), "%lld min %02lld s", whole / 60,
                      whole % 60);
    } else {
        std::snprintf(text.data(), text.size(), "%lld s", whole);
    }
    return text.data();
}

bool Pace::is_due(double seconds)
{
    if (seconds < next_) {
        return false;
    }
    next_ = seconds + std::clamp(seconds * part_of_time, least_, greatest_);
    return true;
}

}  // namespace samspil::base
