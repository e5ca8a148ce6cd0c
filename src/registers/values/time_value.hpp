#pragma once

#include <cstdint>
#include <string_view>

#include "registers/values/quick_values.hpp"
#include "registers/values/reading.hpp"

namespace samspil::registers {

//! How digits alone are read in a time field.
enum class TimeForm : std::uint8_t
{
    //! three or four that begin with 0 are HHMM, others are seconds
    usual,
    hhmm  //!< one to four are HHMM: the user says so (`--columns`)
};

/*!
 * A time field in minutes of the day [min, 0 to 1440]: `HH:MM[:SS]`, `HH.MM`,
 * `HHMM`, or seconds from 0 to 86400, with a fraction or not (contract:
 * Inputs).
 *
 * The hour before a colon may have one digit. Seconds are cut off (M0). 24:00
 * is 1440; later times are unreadable.
 *
 * Takes the commonest form first; equals detail::read_any_time(), as
 * tests/registers/values/quick_values_test.cpp checks.
 */
Reading<std::int32_t> read_time(std::string_view field,
                                TimeForm form = TimeForm::usual);

//! LPR2's hours [h, 0 to 24] and minutes [min, 0 to 59]: one or two digits.
Reading<std::int32_t> read_hour(std::string_view field);
Reading<std::int32_t> read_minute_of_hour(std::string_view field);

namespace detail {

//! The plain rule of read_time(), form by form.
Reading<std::int32_t> read_any_time(std::string_view field, TimeForm form);

}  // namespace detail

inline Reading<std::int32_t> read_time(std::string_view field, TimeForm form)
{
    if (field.size() == clock_length) {
        auto const minute = quick_clock_minute(field.data());
        if (minute >= 0) {
            return Reading<std::int32_t>::of(minute);
        }
    }
    return detail::read_any_time(field, form);
}

}  // namespace samspil::registers
