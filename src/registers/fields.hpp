#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace samspil::registers {

/*!
 * The fields that are read from rows, of all registers.
 *
 * The names are the contract's. They appear in the quality report ("unreadable
 * birth_date") and are the keys of a column map.
 */
enum class Field : std::uint8_t
{
    person,
    reference_date,
    birth_date,
    sex,
    municipality,
    district,
    death_date,
    contact,
    start_date,
    start_time,
    end_date,
    end_time,
    type,
    priority,
    specialty,
    action_diagnosis,
    code,
    retracted,
    start,
    end,
    system,
    record,
    admission,
    start_hour,
    start_minute,
    end_hour,
    visit_date,
    place,
    service,
    acting,
    paying,
    target_group
};
inline constexpr std::size_t field_count = 32;

inline constexpr std::array<std::string_view, field_count> field_names{
    "person",       "reference_date", "birth_date", "sex",
    "municipality", "district",       "death_date", "contact",
    "start_date",   "start_time",     "end_date",   "end_time",
    "type",         "priority",       "specialty",  "action_diagnosis",
    "code",         "retracted",      "start",      "end",
    "system",       "record",         "admission",  "start_hour",
    "start_minute", "end_hour",       "visit_date", "place",
    "service",      "acting",         "paying",     "target_group"};

static_assert(field_names.back() == "target_group");

constexpr std::size_t index_of(Field field)
{
    return static_cast<std::size_t>(field);
}

constexpr std::string_view name_of(Field field)
{
    return field_names[index_of(field)];
}

}  // namespace samspil::registers
