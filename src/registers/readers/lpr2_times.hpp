#pragma once

#include <cstdint>

#include "base/civil_time.hpp"
#include "registers/values/reading.hpp"

/*!
 * When an LPR2 contact begins and ends, by the contract's LPR2 clauses; all
 * in minutes since 1970-01-01 00:00.
 *
 * LPR2 knows the minute of a start but only the hour of an end: an end in the
 * same hour as the start is taken as the start.
 */
namespace samspil::registers {

//! Where an LPR2 admission without an end date ends: LPR3 takes over.
inline constexpr std::int64_t lpr2_end =
    std::int64_t{base::to_day(2019, 3, 3).value()} * base::minutes_per_day;

//! Without a minute the hour's beginning, without an hour the date's.
std::int64_t lpr2_start(base::Day date, Reading<std::int32_t> const& hour,
                        Reading<std::int32_t> const& minute);

//! Types 0 and 1: the hour given, without it 24:00 of the date, without a
//! date lpr2_end. The result may lie before the start (M2.5).
std::int64_t admission_end(std::int64_t start, Reading<base::Day> const& date,
                           Reading<std::int32_t> const& hour);

//! An emergency visit's: counts if date and hour are there and it is at most
//! 24 h after the start, else the start. May lie before the start (M2.5).
std::int64_t emergency_end(std::int64_t start, Reading<base::Day> const& date,
                           Reading<std::int32_t> const& hour);

}  // namespace samspil::registers
