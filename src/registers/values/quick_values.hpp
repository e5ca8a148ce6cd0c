#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "base/civil_time.hpp"

/*!
 * The two forms that nearly every date and time of the registers has, read
 * some bytes at a time. What is not of that form, or not in the years of a
 * table, is left to the general readers, which say what is readable: a value
 * given here is always theirs too.
 */
namespace samspil::registers {

inline constexpr std::size_t iso_date_length = 10;
inline constexpr std::size_t clock_length = 5;

namespace detail {

inline constexpr int first_quick_year = 1880;
inline constexpr int quick_years = 200;
//! First days of months: the next entry less this one is the month's length.
using MonthTable = std::array<base::Day, std::size_t{quick_years} * 12 + 1>;
extern MonthTable const first_day_of_months;

}  // namespace detail

//! The day of `YYYY-MM-DD`; no_day if the ten bytes are no such date or not
//! one of the table's years.
inline base::Day quick_iso_day(char const* text)
{
    std::uint64_t front = 0;  // YYYY-MM-, lowest byte first
    std::uint16_t back = 0;   // DD
    std::memcpy(&front, text, sizeof(front));
    std::memcpy(&back, text + sizeof(front), sizeof(back));
    front ^= 0x2D30302D30303030;  // digits become 0 to 9, hyphens 0
    back ^= 0x3030;
    // A byte above 9 has a bit of 0xF0, or gets one when 6 is added. What a
    // carry spoils is bad already: only bytes from 0xFA up give one.
    auto const bad = (front & 0xFFF0F0FFF0F0F0F0) |
                     ((front + 0x0006060006060606) & 0x00F0F000F0F0F0F0);
    auto const bad_day = (back & 0xF0F0U) | ((back + 0x0606U) & 0xF0F0U);
    auto const pairs = front * 10 + (front >> 8);  // byte i: its two digits
    auto const year =
        static_cast<unsigned>((pairs & 0xFF) * 100 + (pairs >> 16 & 0xFF)) -
        unsigned{detail::first_quick_year};
    auto const month = static_cast<unsigned>(pairs >> 40 & 0xFF) - 1U;
    if ((bad | bad_day) != 0 || year >= unsigned{detail::quick_years} ||
        month >= 12U) {
        return base::no_day;
    }
    auto const first = std::size_t{year} * 12 + month;
    auto const day =
        static_cast<std::int32_t>((back & 0xFFU) * 10U + (back >> 8U)) - 1;
    auto const begin = detail::first_day_of_months[first];
    auto const length = detail::first_day_of_months[first + 1] - begin;
    return day >= 0 && day < length ? begin + day : base::no_day;
}

//! The minute of `HH:MM` from 00:00 to 23:59; -1 if the five bytes are none.
inline std::int32_t quick_clock_minute(char const* text)
{
    auto const digit = [text](std::size_t at) {
        return static_cast<unsigned>(static_cast<unsigned char>(text[at])) -
               unsigned{'0'};
    };
    auto const hours = digit(0) * 10 + digit(1);
    auto const minutes = digit(3) * 10 + digit(4);
    bool const is_clock = digit(0) <= 2 && digit(1) <= 9 && hours <= 23 &&
                          text[2] == ':' && digit(3) <= 5 && digit(4) <= 9;
    return is_clock ? static_cast<std::int32_t>(hours * 60 + minutes) : -1;
}

}  // namespace samspil::registers
