#include "app/labels/figure_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace samspil::app {
namespace {

//! A decimal comma in Danish.
std::string localised(std::string text, Language language)
{
    if (language == Language::danish) {
        std::replace(text.begin(), text.end(), '.', ',');
    }
    return text;
}

}  // namespace

std::string with_thousands(double number, Language language)
{
    auto text = fmt::format("{:.0f}", std::abs(number));
    auto const* const mark = language == Language::danish ? "." : ",";
    for (auto i = static_cast<int>(text.size()) - 3; i > 0; i -= 3) {
        text.insert(static_cast<std::size_t>(i), mark);
    }
    return number < 0 ? "-" + text : text;
}

std::string count_text(double number, Language language)
{
    if (std::isnan(number)) {
        return std::string(missing_text);
    }
    return number == std::round(number)
               ? with_thousands(number, language)
               : localised(fmt::format("{:.4f}", number), language);
}

int decimals_of(std::string_view unit)
{
    return unit == "percent" ? 1 : 2;
}

std::string value_text(double value, int decimals, Language language)
{
    return std::isnan(value)
               ? std::string(missing_text)
               : localised(fmt::format("{:.{}f}", value, decimals), language);
}

std::string interval_text(double lower, double upper, int decimals,
                          Language language)
{
    if (std::isnan(lower)) {
        return std::string(missing_text);
    }
    return "[" + value_text(lower, decimals, language) + "; " +
           value_text(upper, decimals, language) + "]";
}

}  // namespace samspil::app
