#pragma once

#include <cstdint>
#include <string_view>

#include "registers/values/quick_values.hpp"
#include "registers/values/reading.hpp"

namespace samspil::registers {

/*!
 * A time field in minutes of the day [min, 0 to 1440]: `HH:MM[:SS]`, `HH.MM`,
 * or whole seconds from 0 to 86400 (contract: Inputs).
 *
 * The hour before a colon may have one digit. Seconds are cut off (M0). 24:00
 * is 1440; later times are unreadable.
 *
 * Takes the commonest form first; equals detail::read_any_time(), as
 * tests/registers/values/quick_values_test.cpp checks.
 */
Reading<std::int32_t> read_time(std::string_view field);

//! LPR2's hours [h, 0 to 24] and minutes [min, 0 to 59]: one or two digits.
Reading<std::int32_t> read_hour(std::string_view field);
Reading<std::int32_t> read_minute_of_hour(std::string_view field);

namespace detail {

//! The plain rule of read_time(), form by form.
Reading<std::int32_t> read_any_time(std::string_view field);

//! A time of the form HH:MM[:SS], else unreadable.
Reading<std::int32_t> read_clock(std::string_view text);

}  // namespace detail

inline Reading<std::int32_t> read_time(std::string_view field)
{
    if (field.size() == clock_length) {
        auto const minute = quick_clock_minute(field.data());
        if (minute >= 0) {
            return Reading<std::int32_t>::of(minute);
        }
    }
    return detail::read_any_time(field);
}

}  // namespace samspil::registers
