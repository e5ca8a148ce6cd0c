#pragma once

#include <cstdint>

#include "base/civil_time.hpp"
#include "registers/values/reading.hpp"

/*!
 * When an LPR2 contact begins and ends [min since 1970-01-01 00:00] (contract:
 * LPR2).
 *
 * LPR2 holds the minute of a start but only the hour of an end. So an end in
 * the same hour as the start is set to the start.
 */
namespace samspil::registers {

//! The end of an LPR2 admission without an end date: LPR3 begins here.
inline constexpr std::int64_t lpr2_end =
    std::int64_t{base::to_day(2019, 3, 3).value()} * base::minutes_per_day;

//! The start; without a minute it is the hour's beginning, without an hour the
//! date's.
std::int64_t lpr2_start(base::Day date, Reading<std::int32_t> const& hour,
                        Reading<std::int32_t> const& minute);

//! The end of types 0 and 1: the hour of the date; without an hour 24:00 of
//! the date; without a date lpr2_end. May lie before the start (M2.5).
std::int64_t admission_end(std::int64_t start, Reading<base::Day> const& date,
                           Reading<std::int32_t> const& hour);

//! The end of an emergency visit: the hour of the date, if both are there and
//! it is at most 24 h after the start, else the start. May lie before the
//! start (M2.5).
std::int64_t emergency_end(std::int64_t start, Reading<base::Day> const& date,
                           Reading<std::int32_t> const& hour);

}  // namespace samspil::registers
