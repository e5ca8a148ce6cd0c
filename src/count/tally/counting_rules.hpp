#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "base/for_each_bit.hpp"
#include "count/evaluation/person_year.hpp"
#include "cubes/member_cell.hpp"

/*!
 * The cells that a person's year adds to, cube by cube (M8). No other code
 * says so.
 *
 * There is one function for each family of cubes. It calls
 * add(MemberCell<cube>(indices), count) for each cell, where a count of 0 adds
 * nothing. A cell is named without the group: a person counts in every group
 * that they are in. What adding means is up to the caller:
 * - CellAdder adds to the cells of all groups. It serves tally_person(), which
 *   counts persons one by one, DrawnProfiles and ResidentTable.
 * - FamilyCounts adds to a small row for the person's class. It serves the
 *   kernel, PartialTallies, which adds classes up to groups at the end.
 */
namespace samspil::count {

inline bool is_in(GroupYear const& groups, reference::Group group)
{
    return (groups.groups >> reference::index_of(group) & 1U) != 0;
}

//! Family::population: residents of one sex and age group, in their place of
//! residence (M1.5).
template <class Add>
void count_residents(reference::Sex sex, std::size_t age_group,
                     std::int64_t residents, std::int64_t deaths, Add&& add)
{
    using cubes::CubeId;
    using cubes::MemberCell;
    add(MemberCell<CubeId::population>(sex, age_group), residents);
    add(MemberCell<CubeId::population_deaths>(age_group), deaths);
}

//! Family::agreement: a recipient, in the acting municipality (the source's
//! table 1.1).
template <class Add>
void count_agreement(method::MunicipalityAgreement const& agreement, Add&& add)
{
    using cubes::CubeId;
    using cubes::MemberCell;
    using reference::AgreementOutcome;
    for (std::size_t pair = 0; pair < agreement.agreeing.size(); ++pair) {
        add(MemberCell<CubeId::municipality_agreement>(
                pair, AgreementOutcome::observations),
            agreement.observations);
        add(MemberCell<CubeId::municipality_agreement>(
                pair, AgreementOutcome::agreeing),
            agreement.agreeing[pair]);
    }
}

//! Family::recipients: a recipient (M5.3).
template <class Add>
void count_recipient(PersonYear const& person, Add&& add)
{
    using cubes::CubeId;
    using cubes::MemberCell;
    auto const& received = person.received;
    base::for_each_bit(received.interventions, [&](std::size_t intervention) {
        add(MemberCell<CubeId::recipients_by_target_group_intervention>(
            received.target_group, intervention));
    });
    add(MemberCell<CubeId::recipients_by_level_age>(received.level,
                                                    person.age_group));
    if (person.dies) {
        add(MemberCell<CubeId::recipient_deaths_by_level_age>(
            received.level, person.age_group));
    }
}

namespace detail {

//! [diagnosis group] its bit in a DiagnosisMask.
inline constexpr auto diagnosis_bits = [] {
    std::array<std::int32_t, reference::diagnosis_group_labels.size()> bits{};
    for (std::size_t group = 0; group < bits.size(); ++group) {
        bits[group] = 1 << group;
    }
    return bits;
}();

}  // namespace detail

//! Family::persons: a member of a group.
template <class Add>
void count_person(PersonYear const& person, GroupYear const& groups, Add&& add)
{
    using cubes::CubeId;
    using cubes::MemberCell;
    add(MemberCell<CubeId::persons>(person.sex, person.age_group));
    if (groups.diagnoses != 0) {  // most recipients have none
        // How many others have cannot be predicted, so there is no branch for
        // each of them.
        auto const& bits = detail::diagnosis_bits;
        for (std::size_t group = 0; group < bits.size(); ++group) {
            add(MemberCell<CubeId::persons_by_diagnosis>(group),
                (groups.diagnoses & bits[group]) != 0 ? 1 : 0);
        }
    }
    if (person.dies) {
        add(MemberCell<CubeId::deaths>(person.age_group));
    }
}

//! Family::received: a recipient, by what they receive (M5.4, M5.5).
template <class Add>
void count_received(method::RecipientYear const& received,
                    GroupYear const& groups, Add&& add)
{
    using cubes::CubeId;
    using cubes::MemberCell;
    add(MemberCell<CubeId::persons_by_level>(received.level));
    base::for_each_bit(received.interventions, [&](std::size_t intervention) {
        add(MemberCell<CubeId::persons_by_intervention>(intervention));
    });
    add(MemberCell<CubeId::persons_by_target_group>(received.target_group));
    add(MemberCell<CubeId::persons_by_target_group_level>(received.target_group,
                                                          received.level));
    if (is_in(groups, reference::Group::overlap)) {
        base::for_each_bit(groups.diagnoses, [&](std::size_t diagnosis) {
            add(MemberCell<CubeId::overlap_by_level_diagnosis>(received.level,
                                                               diagnosis));
        });
    }
}

//! Family::overlap_stays: the stays of a member of the overlap group.
template <class Add>
void count_overlap_stays(method::RecipientYear const& received,
                         StayYear const& year, Add&& add)
{
    using cubes::CubeId;
    using cubes::MemberCell;
    for (std::size_t kind = 0; kind < year.stays.size(); ++kind) {
        add(MemberCell<CubeId::overlap_stays_by_level>(received.level, kind),
            year.stays[kind]);
        add(MemberCell<CubeId::overlap_persons_with_stays_by_level>(
                received.level, kind),
            year.stays[kind] > 0 ? 1 : 0);
    }
}

//! Family::stays: the stays of a member of a group (M4).
template <class Add>
void count_stays(StayYear const& year, Add&& add)
{
    using cubes::CubeId;
    using cubes::MemberCell;
    for (std::size_t kind = 0; kind < year.stays.size(); ++kind) {
        add(MemberCell<CubeId::stays>(kind), year.stays[kind]);
        add(MemberCell<CubeId::persons_with_stays>(kind),
            year.stays[kind] > 0 ? 1 : 0);
    }
    if (year.admitted) {  // else no inpatient stay starts in the year either
        add(MemberCell<CubeId::acute_stays>(), year.acute);
        add(MemberCell<CubeId::bed_minutes>(), year.bed_minutes);
        add(MemberCell<CubeId::admitted_persons>());
    }
}

//! Family::readmissions: the index admissions of a member of a group (M4.7).
template <class Add>
void count_readmissions(ReadmissionYear const& year, Add&& add)
{
    using cubes::CubeId;
    using cubes::MemberCell;
    using reference::ReadmissionOutcome;
    if (year.index == 0) {
        return;
    }
    add(MemberCell<CubeId::readmissions>(ReadmissionOutcome::index),
        year.index);
    add(MemberCell<CubeId::readmissions>(ReadmissionOutcome::readmitted),
        year.readmitted);
    add(MemberCell<CubeId::readmission_persons>(ReadmissionOutcome::index));
    add(MemberCell<CubeId::readmission_persons>(ReadmissionOutcome::readmitted),
        year.readmitted > 0 ? 1 : 0);
}

}  // namespace samspil::count
