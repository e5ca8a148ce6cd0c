#include "app/options/option_values.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/error.hpp"

namespace samspil::app {
namespace {

bool is_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c >= '0' && c <= '9';
    });
}

//! Reads digits as a number; false if \p text has others or too many.
bool read_number(std::string_view text, std::uint64_t& value)
{
    if (!is_digits(text)) {
        return false;
    }
    auto const result =
        std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc{};
}

}  // namespace

std::int64_t parse_whole_number(std::string_view option, std::string_view text,
                                std::int64_t lowest, std::int64_t highest)
{
    std::uint64_t value = 0;
    if (!read_number(text, value) ||
        value > static_cast<std::uint64_t>(highest) ||
        value < static_cast<std::uint64_t>(lowest)) {
        throw base::UsageError(
            fmt::format("--{} '{}' is no whole number from {} to {}", option,
                        text, lowest, highest));
    }
    return static_cast<std::int64_t>(value);
}

std::uint64_t parse_seed(std::string_view option, std::string_view text)
{
    std::uint64_t value = 0;
    if (!read_number(text, value)) {
        throw base::UsageError(
            fmt::format("--{} '{}' is no whole number from 0 to {}", option,
                        text, std::numeric_limits<std::uint64_t>::max()));
    }
    return value;
}

double parse_decimal(std::string_view option, std::string_view text,
                     double highest)
{
    auto const point = text.find('.');
    auto const whole = text.substr(0, point);
    bool const has_valid_form =
        is_digits(whole) &&
        (point == std::string_view::npos || is_digits(text.substr(point + 1)));
    double value = 0;
    if (has_valid_form) {
        std::from_chars(text.data(), text.data() + text.size(), value);
    }
    if (!has_valid_form || value > highest) {
        throw base::UsageError(fmt::format(
            "--{} '{}' is no number from 0 to {} (digits, decimals after a "
            "point)",
            option, text, highest));
    }
    return value;
}

cubes::Part parse_part(std::string_view text, std::string_view of)
{
    constexpr std::int64_t most_parts = 1'000'000;
    cubes::Part part;
    if (of == name_of(cubes::PartOf::replicates)) {
        part.of = cubes::PartOf::replicates;
    } else if (of != name_of(cubes::PartOf::scenarios)) {
        throw base::UsageError(
            fmt::format("--of {}: it takes scenarios or replicates", of));
    }
    auto const slash = text.find('/');
    if (slash == std::string_view::npos) {
        throw base::UsageError(fmt::format(
            "--part {}: not of the form K/N (the K-th of N parts)", text));
    }
    part.total =
        parse_whole_number("part", text.substr(slash + 1), 1, most_parts);
    part.number =
        parse_whole_number("part", text.substr(0, slash), 1, part.total);
    return part;
}

base::Day parse_day(std::string_view option, std::string_view text)
{
    std::uint64_t year = 0;
    std::uint64_t month = 0;
    std::uint64_t day = 0;
    bool const has_valid_form = text.size() == 10 && text[4] == '-' &&
                                text[7] == '-' &&
                                read_number(text.substr(0, 4), year) &&
                                read_number(text.substr(5, 2), month) &&
                                read_number(text.substr(8, 2), day);
    base::CivilDate const date{static_cast<int>(year), static_cast<int>(month),
                               static_cast<int>(day)};
    if (!has_valid_form || !base::is_valid(date)) {
        throw base::UsageError(fmt::format(
            "--{} '{}' is no date of the form YYYY-MM-DD", option, text));
    }
    return base::to_day(date);
}

}  // namespace samspil::app
