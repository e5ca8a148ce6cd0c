#pragma once

#include <cstdint>
#include <string_view>

#include "base/civil_time.hpp"
#include "cubes/file/part.hpp"

namespace samspil::app {

//! A whole number of digits only, in [lowest, highest]; base::UsageError that
//! names the option.
std::int64_t parse_whole_number(std::string_view option, std::string_view text,
                                std::int64_t lowest, std::int64_t highest);

//! As above, up to the largest 64-bit number.
std::uint64_t parse_seed(std::string_view option, std::string_view text);

//! Digits, with decimals after a point if need be, in [0, highest].
double parse_decimal(std::string_view option, std::string_view text,
                     double highest);

/*!
 * "K/N" and what it is a part of.
 *
 * \param of "scenarios" or "replicates".
 */
cubes::Part parse_part(std::string_view text, std::string_view of);

//! YYYY-MM-DD.
base::Day parse_day(std::string_view option, std::string_view text);

}  // namespace samspil::app
