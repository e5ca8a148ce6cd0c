#pragma once

#include <optional>
#include <string_view>

#include "base/civil_time.hpp"

namespace samspil::registers {

/*!
 * The date in a population file's name (contract: population).
 *
 * It is the first sequence of digits: in `bef201712` the month's last day, in
 * `bef2017` 2017-12-31, in `bef20180101` that day. Nothing if there are no
 * digits or they are no such date.
 */
std::optional<base::Day> reference_day_of(std::string_view file_name);

}  // namespace samspil::registers
