#include "records/hours.hpp"

#include <algorithm>
#include <charconv>

namespace samspil::records {
namespace {

bool is_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c >= '0' && c <= '9';
    });
}

std::string_view without_trailing_zeros(std::string_view text)
{
    while (!text.empty() && text.back() == '0') {
        text.remove_suffix(1);
    }
    return text;
}

}  // namespace

std::optional<Hours> Hours::parse(std::string_view text)
{
    auto const point = text.find('.');
    auto const whole = text.substr(0, point);
    std::string_view fraction;
    if (point != std::string_view::npos) {
        fraction = text.substr(point + 1);
        if (!is_digits(fraction)) {
            return std::nullopt;
        }
        fraction = without_trailing_zeros(fraction);
    }
    std::int64_t hours = 0;
    if (!is_digits(whole) || fraction.size() > decimals ||
        std::from_chars(whole.data(), whole.data() + whole.size(), hours).ec !=
            std::errc{} ||
        hours > most_hours) {
        return std::nullopt;
    }
    Hours result(hours);
    auto unit = scale;
    for (char const digit : fraction) {
        unit /= 10;
        result.millionths_ += (digit - '0') * unit;
    }
    return result;
}

std::string Hours::to_string() const
{
    auto text = std::to_string(millionths_ / scale);
    auto const rest = millionths_ % scale;
    if (rest != 0) {
        auto const fraction = std::to_string(scale + rest).substr(1);
        text += "." + std::string(without_trailing_zeros(fraction));
    }
    return text;
}

}  // namespace samspil::records
