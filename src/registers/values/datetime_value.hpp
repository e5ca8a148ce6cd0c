#pragma once

#include <cstdint>
#include <string_view>

#include "registers/values/reading.hpp"

namespace samspil::registers {

/*!
 * A datetime field [min since 1970-01-01 00:00]: `YYYY-MM-DD HH:MM[:SS]`, also
 * with `T`, `DDMONYYYY:HH:MM:SS`, or a SAS datetime, which is a whole number
 * of seconds since 1960-01-01 00:00 (contract: Inputs).
 *
 * Seconds are cut off (M0); 24:00 is 00:00 of the next day. A date alone is
 * unreadable. The minutes have 64 bits, because those of the year 9999 do not
 * fit base::Minute.
 */
Reading<std::int64_t> read_datetime(std::string_view field);

}  // namespace samspil::registers
