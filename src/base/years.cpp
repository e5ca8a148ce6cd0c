#include "base/years.hpp"

#include <algorithm>
#include <cctype>

#include "base/error.hpp"

namespace samspil::base {
namespace {

bool is_year(std::string_view text)
{
    return text.size() == 4 &&
           std::all_of(text.begin(), text.end(),
                       [](unsigned char c) { return std::isdigit(c) != 0; });
}

}  // namespace

Years Years::parse(std::string_view text)
{
    auto const dash = text.find('-');
    auto const first_text = text.substr(0, dash);
    auto const last_text =
        dash == std::string_view::npos ? first_text : text.substr(dash + 1);
    if (!is_year(first_text) || !is_year(last_text)) {
        throw UsageError("years '" + std::string(text) +
                         "' are not of the form 2018-2022");
    }
    int const first = std::stoi(std::string(first_text));
    int const last = std::stoi(std::string(last_text));
    if (first > last || first < 1900 || last > 2200 ||
        last - first >= max_years) {
        throw UsageError("years '" + std::string(text) +
                         "' must run forward, from 1900 to 2200, at most " +
                         std::to_string(max_years) + " of them");
    }
    return {first, last};
}

std::string Years::to_string() const
{
    if (first_ == last_) {
        return std::to_string(first_);
    }
    return std::to_string(first_) + "-" + std::to_string(last_);
}

}  // namespace samspil::base
