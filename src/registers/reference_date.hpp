#pragma once

#include <optional>
#include <string_view>

#include "base/civil_time.hpp"

namespace samspil::registers {

/*!
 * The date in a population file's name (contract: population).
 *
 * It is the first run of 4, 6 or 8 digits that is a date of the years 1900 to
 * 2099: in `bef201712` the month's last day, in `bef2017` 2017-12-31, in
 * `bef20180101` that day. `bef704201_2019` is 2019. Nothing if there is none.
 */
std::optional<base::Day> reference_day_of(std::string_view file_name);

}  // namespace samspil::registers
