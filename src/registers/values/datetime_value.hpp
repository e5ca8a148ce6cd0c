#pragma once

#include <cstdint>
#include <string_view>

#include "registers/values/reading.hpp"

namespace samspil::registers {

/*!
 * A datetime field [min since 1970-01-01 00:00]: a date in any written form
 * with a time behind a blank or `T`, `DDMONYYYY:HH:MM:SS`, such a date alone
 * (00:00), or a SAS datetime: seconds since 1960-01-01 00:00 of seven to twelve
 * digits, with a fraction or not (contract: Inputs). Eight digits are YYYYMMDD.
 *
 * Seconds are cut off (M0); 24:00 is 00:00 of the next day. The minutes have 64
 * bits, because those of the year 9999 do not fit base::Minute.
 */
Reading<std::int64_t> read_datetime(std::string_view field);

}  // namespace samspil::registers
