#include "publish/plan/plan_cells.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "text/pattern.hpp"

namespace samspil::publish {
namespace {

using Rows = std::vector<std::size_t>;

//! The indices for which \p fits; refuses a row for which there are none.
template <class Fits>
Rows all_that_fit(std::size_t count, Fits const& fits,
                  std::string const& problem)
{
    Rows rows;
    for (std::size_t i = 0; i < count; ++i) {
        if (fits(i)) {
            rows.push_back(i);
        }
    }
    if (rows.empty()) {
        throw base::UsageError("the plan's " + problem);
    }
    return rows;
}

std::string listed(std::span<std::string const> labels)
{
    std::string text;
    for (auto const& label : labels) {
        text += (text.empty() ? "" : ", ") + label;
    }
    return text;
}

}  // namespace

PlanCells::PlanCells(PublicationPlan const& plan,
                     std::span<std::string const> figure_ids,
                     std::span<std::string const> levels,
                     std::span<cubes::Period const> periods)
    : levels_(levels.size()),
      periods_(periods.size()),
      is_in_(figure_ids.size() * levels_ * periods_, false)
{
    std::vector<std::string> period_labels{"year", "pooled"};
    for (auto const& period : periods) {
        period_labels.push_back(period.label);
    }
    for (auto const& row : plan) {
        auto const figures = all_that_fit(
            figure_ids.size(),
            [&](auto i) {
                return text::fits_pattern(figure_ids[i], row.figure);
            },
            "figure '" + row.figure +
                "' fits none of the file's: samspil figures lists them");
        auto const at_levels = all_that_fit(
            levels_, [&](auto i) { return levels[i] == row.level; },
            "level '" + row.level +
                "' is none of the file's: " + listed(levels));
        // a file need not have pooled periods for a plan to speak of them
        auto const is_known =
            std::find(period_labels.begin(), period_labels.end(), row.period);
        if (is_known == period_labels.end()) {
            throw base::UsageError(
                "the plan's period '" + row.period +
                "' is none of the file's: " + listed(period_labels));
        }
        for (std::size_t p = 0; p < periods_; ++p) {
            auto const fits =
                row.period == periods[p].label ||
                row.period == (periods[p].is_pooled() ? "pooled" : "year");
            if (!fits) {
                continue;
            }
            for (auto const figure : figures) {
                for (auto const level : at_levels) {
                    is_in_[(figure * levels_ + level) * periods_ + p] = true;
                }
            }
        }
    }
}

bool PlanCells::has_at_any_level(std::size_t figure, std::size_t period) const
{
    for (std::size_t level = 0; level < levels_; ++level) {
        if (has(figure, level, period)) {
            return true;
        }
    }
    return false;
}

}  // namespace samspil::publish
