#include "cubes/period.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace samspil::cubes {
namespace {

constexpr base::Years default_pooled{2020, 2022};  // M9

Period of_years(base::Years const& years)
{
    return {years.to_string(), years.first(), years.last()};
}

}  // namespace

Period parse_pooled_period(std::string_view text, base::Years const& years)
{
    auto const parsed = base::Years::parse(text);
    if (parsed.count() < 2) {
        throw base::UsageError("pooled period '" + std::string(text) +
                               "' is one year (two at least): every year is "
                               "a period anyway");
    }
    if (!years.contains(parsed.first()) || !years.contains(parsed.last())) {
        throw base::UsageError("pooled period '" + std::string(text) +
                               "' is not within the run's years " +
                               years.to_string());
    }
    return of_years(parsed);
}

std::vector<Period> make_periods(
    base::Years const& years,
    std::optional<std::vector<std::string>> const& pooled)
{
    std::vector<Period> periods;
    periods.reserve(static_cast<std::size_t>(years.count()) + 1);
    for (int i = 0; i < years.count(); ++i) {
        periods.push_back(of_years({years.at(i), years.at(i)}));
    }
    if (!pooled) {
        if (years.contains(default_pooled.first()) &&
            years.contains(default_pooled.last())) {
            periods.push_back(of_years(default_pooled));
        }
        return periods;
    }
    for (auto const& text : *pooled) {
        auto period = parse_pooled_period(text, years);
        if (std::find(periods.begin(), periods.end(), period) !=
            periods.end()) {
            throw base::UsageError("pooled period '" + text +
                                   "' is given twice");
        }
        periods.push_back(std::move(period));
    }
    return periods;
}

Period parse_period_label(std::string_view label)
{
    try {
        return of_years(base::Years::parse(label));
    } catch (base::UsageError const&) {
        throw base::Error("period '" + std::string(label) +
                          "' is neither a year nor years");
    }
}

}  // namespace samspil::cubes
