#pragma once

#include <cstdint>
#include <string_view>

#include "registers/values/reading.hpp"

namespace samspil::registers {

/*!
 * A datetime field in minutes since 1970-01-01 00:00: `YYYY-MM-DD HH:MM[:SS]`
 * or with `T`, `DDMONYYYY:HH:MM:SS`, or a SAS datetime, which is a whole
 * number of seconds since 1960-01-01 00:00 (contract: Inputs).
 *
 * Seconds are cut off (M0); 24:00 is 00:00 of the next day. A date alone is
 * unreadable. 64 bits, so that a year 9999 is in order with others.
 */
Reading<std::int64_t> read_datetime(std::string_view field);

}  // namespace samspil::registers
