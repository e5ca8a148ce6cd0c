#pragma once

#include <vector>

#include "count/person_evaluator.hpp"
#include "support/person_builder.hpp"

namespace samspil::count::test {

using namespace samspil::test;

inline constexpr base::Years years{2018, 2022};

//! Index of a year of the run.
constexpr std::size_t in(int year)
{
    return static_cast<std::size_t>(year - years.first());
}

//! A person's years, and what the quality report counts of them.
struct Evaluated
{
    std::vector<PersonYear> years;
    ScenarioQuality quality;

    PersonYear const& of(int year) const { return years.at(in(year)); }
};

inline Evaluated evaluate(PersonBuilder& person,
                          records::Scenario const& scenario = {})
{
    PersonEvaluator evaluator(years, years.end(), scenario);
    auto const result = evaluator(person.view());
    return {{result.begin(), result.end()}, evaluator.quality()};
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
