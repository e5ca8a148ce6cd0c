#pragma once

#include <optional>
#include <string_view>

#include "base/civil_time.hpp"

namespace samspil::registers {

/*!
 * The date that a population file's name stands for, by its first run of
 * digits: `bef201712` the month's last day, `bef2017` 2017-12-31,
 * `bef20180101` that day (contract: population). Nothing if there are no
 * digits, or they are no such date.
 */
std::optional<base::Day> reference_day_of(std::string_view file_name);

}  // namespace samspil::registers
