#pragma once

#include <array>
#include <cstdint>

#include "registers/checks/check_id.hpp"

namespace samspil::registers {

//! Shares above which a check warns or stops [per mille]. A share that is
//! exactly this one passes.
struct Threshold
{
    std::int32_t warns = 0;
    std::int32_t stops = 0;
    //! Whether it stops even if fewer than least_to_stop values are there.
    bool stops_with_few = false;
};

//! Above every share.
inline constexpr std::int32_t never_above = 1000;
//! Every share is above it that is not nothing.
inline constexpr std::int32_t any = 0;
//! Only the whole is above it: shares of years, which are fewer than 1,000.
inline constexpr std::int32_t all_but_whole = 999;

//! With fewer values nothing stops but what stops_with_few (contract).
inline constexpr std::int64_t least_to_stop = 100;
//! A file with fewer rows is not held against --max-rejected alone (contract).
inline constexpr std::int64_t least_rows_of_file = 20;

/*!
 * The thresholds of all checks (contract: Checks before anything is believed),
 * in the order of CheckId. That of bad rows to stop is --max-rejected.
 */
inline constexpr std::array<Threshold, check_count> thresholds{{
    {any, never_above, true},  // bad-rows
    {any, any, true},          // cut-file
    {any, any, true},          // empty
    {any, all_but_whole},      // no-population
    {20, 500},                 // unreadable-codes
    {20, 500},                 // unknown-persons
    {100, 900},                // unknown-records
    {any, 50},                 // shared-ids
    {any, 10},                 // unknown-specialties
    {1, 500},                  // dropped-types
    {200, 800},                // unknown-services
    {5, 200},                  // implausible-dates
    {500, never_above},        // implausible-times
    {any, never_above},        // gaps
    {any, never_above},        // same-file
}};

//! Of unknown-services: values that look like dates.
inline constexpr Threshold date_like_services{any, 50};

constexpr Threshold const& threshold_of(CheckId check)
{
    return thresholds[static_cast<std::size_t>(check)];
}

}  // namespace samspil::registers
