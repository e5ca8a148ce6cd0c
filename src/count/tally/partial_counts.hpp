#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "method/groups.hpp"
#include "reference/labels.hpp"

/*!
 * What a thread counts while it goes through persons: of each year and place
 * one row for each class of persons, instead of one cell for each of the
 * overlapping groups of M8.
 *
 * Who is in psychiatry, diagnosed and a recipient is in all five groups, and
 * yet in one class only. The groups' counts are sums over classes, made once
 * at the end. Rows are small enough that those in use stay in a core's cache;
 * 32 bits suffice between two flushes (Worker).
 */
namespace samspil::count {

//! An adult's class among recipients, or among everybody else: bit 0, in
//! contact with psychiatry; bit 1, diagnosed.
using PersonClass = std::size_t;
inline constexpr std::size_t class_count = 4;

constexpr PersonClass class_of(method::GroupMask groups)
{
    using reference::Group;
    auto const bit = [groups](Group group) {
        return static_cast<std::size_t>(groups) >> reference::index_of(group) &
               1U;
    };
    return bit(Group::psychiatry) | bit(Group::diagnosed) << 1;
}

//! The groups of a class; the inverse of class_of().
constexpr method::GroupMask groups_of_class(PersonClass person_class,
                                            bool is_recipient)
{
    // whoever is diagnosed has a diagnosis and is resident, at least
    return method::groups_of({.in_contact = (person_class & 1U) != 0,
                              .recipient = is_recipient,
                              .resident = true,
                              .diagnosis = (person_class & 2U) != 0});
}

using Count = std::int32_t;

inline constexpr std::size_t age_groups = reference::age_group_labels.size();
inline constexpr std::size_t sexes = reference::sex_labels.size();
inline constexpr std::size_t diagnosis_groups =
    reference::diagnosis_group_labels.size();
inline constexpr std::size_t levels = reference::level_labels.size();
inline constexpr std::size_t interventions =
    reference::intervention_labels.size();
inline constexpr std::size_t target_groups =
    reference::target_group_labels.size();
inline constexpr std::size_t stay_kinds = reference::stay_kind_labels.size();
inline constexpr std::size_t pairs = reference::pair_labels.size();

//! Persons of one class, whatever they receive.
struct PersonCounts
{
    std::array<Count, diagnosis_groups> diagnoses;
    std::array<Count, age_groups> deaths;
    std::array<Count, sexes * age_groups> persons;
};

//! Their stays.
struct StayCounts
{
    std::int64_t bed_minutes;
    Count acute;
    Count admitted;
    std::array<Count, stay_kinds> stays;
    std::array<Count, stay_kinds> persons;
};

struct ReadmissionCounts
{
    //! [outcome], admissions and the persons behind them
    std::array<Count, 2> admissions;
    std::array<Count, 2> persons;
};

//! What recipients of one class receive.
struct ReceivedCounts
{
    std::array<Count, target_groups * levels> by_target_group_level;
    std::array<Count, interventions> by_intervention;
    std::array<Count, levels * diagnosis_groups> by_level_diagnosis;
};

//! Stays of the overlap group.
struct OverlapStayCounts
{
    std::array<Count, levels * stay_kinds> stays;
    std::array<Count, levels * stay_kinds> persons;
};

//! Recipients of any class.
struct RecipientCounts
{
    std::array<Count, target_groups * interventions> by_target_intervention;
    std::array<Count, levels * age_groups> by_level_age;
    std::array<Count, levels * age_groups> deaths_by_level_age;
};

//! Recipients, by the acting municipality (the source's table 1.1).
struct AgreementCounts
{
    std::array<Count, pairs * 2> counts;
};

//! One class of persons who receive nothing in the year: most persons' years
//! touch three of its cache lines.
struct alignas(64) OtherRow
{
    StayCounts stays;
    ReadmissionCounts readmissions;
    PersonCounts persons;
};
static_assert(sizeof(OtherRow) == 256);

//! One class of recipients.
struct alignas(64) RecipientRow
{
    StayCounts stays;
    ReadmissionCounts readmissions;
    PersonCounts persons;
    ReceivedCounts received;
    OverlapStayCounts overlap_stays;
};

}  // namespace samspil::count
