#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/ascii.hpp"

namespace samspil::registers {

//! A text of one to \p max_digits decimal digits as a number; nothing for any
//! other text. \pre max_digits <= 18
constexpr std::optional<std::int64_t> read_digits(std::string_view text,
                                                  std::size_t max_digits)
{
    if (text.empty() || text.size() > max_digits) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    for (char const c : text) {
        if (!text::is_digit(c)) {
            return std::nullopt;
        }
        number = number * 10 + (c - '0');
    }
    return number;
}

//! Two digits as a number; negative if they are no digits.
constexpr int two_digits(char tens, char ones)
{
    return text::is_digit(tens) && text::is_digit(ones)
               ? (tens - '0') * 10 + (ones - '0')
               : -1000000;
}

//! The quotient rounded down, also of a negative number (instants before an
//! epoch).
constexpr std::int64_t floor_divide(std::int64_t number, std::int64_t divisor)
{
    return number / divisor - (number % divisor < 0 ? 1 : 0);
}

}  // namespace samspil::registers
