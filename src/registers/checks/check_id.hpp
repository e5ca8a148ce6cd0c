#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace samspil::registers {

//! The checks before anything is believed (contract), in its order.
enum class CheckId : std::uint8_t
{
    bad_rows,
    cut_file,
    empty,
    no_population,
    unreadable_codes,
    unknown_persons,
    unknown_records,
    shared_ids,
    unknown_specialties,
    dropped_types,
    unknown_services,
    implausible_dates,
    implausible_times,
    gaps,
    same_file
};

inline constexpr std::array<std::string_view, 15> check_names{
    "bad-rows",
    "cut-file",
    "empty",
    "no-population",
    "unreadable-codes",
    "unknown-persons",
    "unknown-records",
    "shared-ids",
    "unknown-specialties",
    "dropped-types",
    "unknown-services",
    "implausible-dates",
    "implausible-times",
    "gaps",
    "same-file"};
inline constexpr std::size_t check_count = check_names.size();
static_assert(static_cast<std::size_t>(CheckId::same_file) + 1 == check_count);

constexpr std::string_view name_of(CheckId check)
{
    return check_names[static_cast<std::size_t>(check)];
}

//! The check with this name, as quality.json and --accept have it; nothing if
//! there is none.
constexpr std::optional<CheckId> find_check(std::string_view name)
{
    for (std::size_t i = 0; i < check_count; ++i) {
        if (check_names[i] == name) {
            return static_cast<CheckId>(i);
        }
    }
    return std::nullopt;
}

//! Checks that may not stop a run (--accept), by their place in CheckId.
using AcceptedChecks = std::bitset<check_count>;

}  // namespace samspil::registers
