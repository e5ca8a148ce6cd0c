#pragma once

#include <array>
#include <span>
#include <vector>

#include "count/evaluation/person_evaluator.hpp"
#include "support/person_builder.hpp"

namespace samspil::count::test {

using namespace samspil::test;

inline constexpr base::Years years{2018, 2022};

//! Index of a year of the run.
constexpr std::size_t in(int year)
{
    return static_cast<std::size_t>(year - years.first());
}

/*!
 * All that one scenario says of a person's year; empty where the person is no
 * adult or dead before it.
 */
struct ScenarioYear
{
    bool is_resident = false;
    method::GroupMask groups = 0;
    bool dies = false;
    reference::Sex sex = reference::Sex::unknown;
    std::uint8_t age_group = 0;
    reference::PlaceIndex residence = reference::unknown_place;
    reference::PlaceIndex place = reference::unknown_place;
    method::RecipientYear received;
    method::DiagnosisMask diagnoses = 0;
    std::array<std::int32_t, 4> stays{};
    std::int32_t acute_stays = 0;
    std::int64_t bed_minutes = 0;
    bool admitted = false;
    std::int32_t index_stays = 0;
    std::int32_t readmissions = 0;
    method::MunicipalityAgreement agreement;
    reference::PlaceIndex agreement_place = reference::unknown_place;
};

//! Where the plan has one scenario only.
inline ScenarioYear year_of(PersonResults const& results, int year_index)
{
    auto const& year = results.year(year_index);
    ScenarioYear flat;
    if (!year.counts()) {
        return flat;
    }
    flat.is_resident = year.is_resident;
    flat.dies = year.dies;
    flat.sex = year.sex;
    flat.age_group = year.age_group;
    flat.residence = year.residence;
    flat.place = year.residence;
    flat.agreement = year.agreement;
    flat.agreement_place = year.agreement_place;
    if (!results.is_active) {
        return flat;
    }
    flat.received = year.received;
    if (year.received.is_recipient()) {
        flat.place = results.place(0, year_index);
    }
    flat.groups = results.groups(0, year_index).groups;
    flat.diagnoses = results.groups(0, year_index).diagnoses;
    if (results.has_stays) {
        auto const& stays = results.stays(0, year_index);
        flat.stays = stays.stays;
        flat.acute_stays = stays.acute;
        flat.bed_minutes = stays.bed_minutes;
        flat.admitted = stays.admitted;
    }
    if (results.has_readmissions) {
        auto const& readmissions = results.readmissions(0, year_index);
        flat.index_stays = readmissions.index;
        flat.readmissions = readmissions.readmitted;
    }
    return flat;
}

//! A person's years, and what the quality report counts of them.
struct Evaluated
{
    std::vector<ScenarioYear> years;
    ScenarioQuality quality;

    ScenarioYear const& of(int year) const { return years.at(in(year)); }
};

inline Evaluated evaluate(PersonBuilder& person,
                          records::Scenario const& scenario = {})
{
    ScenarioPlan const plan(std::span(&scenario, 1));
    PersonEvaluator evaluator(years, years.end(), plan);
    auto const& results = evaluator(person.view());
    Evaluated evaluated;
    for (int year = 0; year < results.year_count(); ++year) {
        evaluated.years.push_back(year_of(results, year));
    }
    evaluated.quality = evaluator.quality();
    return evaluated;
}

template <class... Groups>
constexpr method::GroupMask groups(Groups... values)
{
    return static_cast<method::GroupMask>(
        (0U | ... | (1U << reference::index_of(values))));
}

//! A contact with a psychiatric specialty and an action diagnosis.
inline records::ContactTraits traits(
    reference::DiagnosisGroup group = reference::DiagnosisGroup::f2,
    bool acute = false)
{
    records::ContactTraits result;
    result.psychiatric_specialty = true;
    result.action_group = group;
    result.acute = acute;
    return result;
}

}  // namespace samspil::count::test
