#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/for_each_bit.hpp"
#include "count/evaluation/person_year.hpp"
#include "count/tally/partial_counts.hpp"

/*!
 * What one person's year adds to a row of atoms.
 */
namespace samspil::count {

//! A bit for each diagnosis group.
inline constexpr auto diagnosis_bits = [] {
    std::array<std::int32_t, diagnosis_groups> bits{};
    for (std::size_t group = 0; group < diagnosis_groups; ++group) {
        bits[group] = 1 << group;
    }
    return bits;
}();

inline bool is_in(GroupYear const& groups, reference::Group group)
{
    return (groups.groups >> reference::index_of(group) & 1U) != 0;
}

inline void add(PersonYear const& person, GroupYear const& groups,
                PersonCounts& atoms)
{
    ++atoms.persons[reference::index_of(person.sex) * age_groups +
                    person.age_group];
    if (groups.diagnoses != 0) {  // as most recipients have none
        // How many others have is not to be foreseen: all at once, no branch.
        for (std::size_t group = 0; group < diagnosis_groups; ++group) {
            atoms.diagnoses[group] +=
                (groups.diagnoses & diagnosis_bits[group]) != 0 ? 1 : 0;
        }
    }
    if (person.dies) {
        ++atoms.deaths[person.age_group];
    }
}

inline void add(StayYear const& year, StayCounts& atoms)
{
    for (std::size_t kind = 0; kind < stay_kinds; ++kind) {
        atoms.stays[kind] += year.stays[kind];
        atoms.persons[kind] += year.stays[kind] > 0 ? 1 : 0;
    }
    if (year.admitted) {  // else no inpatient stay starts in the year either
        atoms.bed_minutes += year.bed_minutes;
        atoms.acute += year.acute;
        ++atoms.admitted;
    }
}

inline void add(ReadmissionYear const& year, ReadmissionCounts& atoms)
{
    if (year.index > 0) {
        atoms.admissions[0] += year.index;
        atoms.admissions[1] += year.readmitted;
        ++atoms.persons[0];
        atoms.persons[1] += year.readmitted > 0 ? 1 : 0;
    }
}

inline void add(method::RecipientYear const& received, GroupYear const& groups,
                ReceivedCounts& atoms)
{
    auto const level = reference::index_of(received.level);
    ++atoms.by_target_group_level[reference::index_of(received.target_group) *
                                      levels +
                                  level];
    base::for_each_bit(received.interventions, [&](std::size_t intervention) {
        ++atoms.by_intervention[intervention];
    });
    if (is_in(groups, reference::Group::overlap)) {
        base::for_each_bit(groups.diagnoses, [&](std::size_t diagnosis) {
            ++atoms.by_level_diagnosis[level * diagnosis_groups + diagnosis];
        });
    }
}

//! \pre in the overlap group
inline void add(method::RecipientYear const& received, StayYear const& year,
                OverlapStayCounts& atoms)
{
    auto const first = reference::index_of(received.level) * stay_kinds;
    for (std::size_t kind = 0; kind < stay_kinds; ++kind) {
        atoms.stays[first + kind] += year.stays[kind];
        atoms.persons[first + kind] += year.stays[kind] > 0 ? 1 : 0;
    }
}

inline void add(PersonYear const& person, RecipientCounts& atoms)
{
    auto const& received = person.received;
    auto const target = reference::index_of(received.target_group);
    base::for_each_bit(received.interventions, [&](std::size_t intervention) {
        ++atoms.by_target_intervention[target * interventions + intervention];
    });
    auto const cell =
        reference::index_of(received.level) * age_groups + person.age_group;
    ++atoms.by_level_age[cell];
    if (person.dies) {
        ++atoms.deaths_by_level_age[cell];
    }
}

inline void add(method::MunicipalityAgreement const& agreement,
                AgreementCounts& atoms)
{
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        atoms.counts[pair * 2] += agreement.observations;
        atoms.counts[pair * 2 + 1] += agreement.agreeing[pair];
    }
}

}  // namespace samspil::count
