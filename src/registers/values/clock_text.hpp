#pragma once

#include <cstdint>
#include <string_view>

#include "registers/values/reading.hpp"

namespace samspil::registers {

//! Digits that the hour of a clock may have.
enum class HourDigits : std::uint8_t
{
    two,
    one_or_two  //!< as SAS and spreadsheets print 9:30
};

/*!
 * A time of the form HH:MM[:SS[.fraction]], with a `Z` or an offset behind it
 * or not, in minutes of the day [min, 0 to 1440]; else unreadable.
 *
 * Seconds are cut off (M0), so the fraction is too. The offset (`+01:00`,
 * `+0100`, `+01`, also behind a blank) changes nothing: registers are in local
 * time.
 */
Reading<std::int32_t> read_clock(std::string_view text, HourDigits digits);

//! The minute of the day of an hour, minute and second; 24:00:00 is the
//! latest. Negative numbers, which no digits are, make it unreadable.
Reading<std::int32_t> minute_of_day(int hour, int minute, int second);

}  // namespace samspil::registers
