#include "app/labels/figure_text.hpp"

#include <fmt/core.h>

#include <cmath>

namespace samspil::app {

std::string with_thousands(double number)
{
    auto text = fmt::format("{:.0f}", std::abs(number));
    for (auto i = static_cast<int>(text.size()) - 3; i > 0; i -= 3) {
        text.insert(static_cast<std::size_t>(i), ",");
    }
    return number < 0 ? "-" + text : text;
}

std::string count_text(double number)
{
    if (std::isnan(number)) {
        return std::string(missing_text);
    }
    return number == std::round(number) ? with_thousands(number)
                                        : fmt::format("{:.4f}", number);
}

int decimals_of(std::string_view unit)
{
    return unit == "percent" ? 1 : 2;
}

std::string value_text(double value, int decimals)
{
    return std::isnan(value) ? std::string(missing_text)
                             : fmt::format("{:.{}f}", value, decimals);
}

std::string interval_text(double lower, double upper, int decimals)
{
    if (std::isnan(lower)) {
        return std::string(missing_text);
    }
    return "[" + value_text(lower, decimals) + "; " +
           value_text(upper, decimals) + "]";
}

std::string unit_text(std::string_view unit)
{
    if (unit == "percent") {
        return "%";
    }
    if (unit == "per_1000") {
        return "per 1,000";
    }
    return unit == "per_person" ? "per person" : std::string(unit);
}

}  // namespace samspil::app
