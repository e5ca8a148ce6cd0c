#include "method/contacts/diagnoses.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <limits>
#include <vector>

#include "reference/diagnosis_groups.hpp"
#include "support/person_builder.hpp"

namespace samspil::method::diagnoses_test {
namespace {

using records::ContactScope;
using records::DiagnosisBasis;
using reference::DiagnosisGroup;
using test::PersonBuilder;
using testing::ElementsAre;

DiagnosisMask mask_of(std::initializer_list<DiagnosisGroup> groups)
{
    DiagnosisMask mask = 0;
    for (auto const group : groups) {
        mask =
            static_cast<DiagnosisMask>(mask | 1U << reference::index_of(group));
    }
    return mask;
}

DiagnosisMask const none = mask_of({DiagnosisGroup::none});
DiagnosisMask const f2 = mask_of({DiagnosisGroup::f2});

//! Masks of 2018, 2019 and 2020.
std::vector<DiagnosisMask> find(PersonBuilder& person,
                                DiagnosisRules const& rules = {})
{
    DiagnosisFinder const find_groups({2018, 2020}, rules);
    std::vector<DiagnosisMask> masks(3);
    find_groups(person.view().contacts, masks);
    return masks;
}

TEST(M3_1_Groups, CodesFallIntoTheirGroup)
{
    using reference::diagnosis_group;

    EXPECT_EQ(diagnosis_group("DF00"), DiagnosisGroup::f0);
    EXPECT_EQ(diagnosis_group("DF899"), DiagnosisGroup::f8);
    EXPECT_EQ(diagnosis_group("DF900"), DiagnosisGroup::f90);
    EXPECT_EQ(diagnosis_group("DF989"), DiagnosisGroup::f90);
    EXPECT_EQ(diagnosis_group("DF99"), DiagnosisGroup::f99);
    EXPECT_EQ(diagnosis_group("DF9"), DiagnosisGroup::none);
    EXPECT_EQ(diagnosis_group("DF"), DiagnosisGroup::none);
    EXPECT_EQ(diagnosis_group("DZ032"), DiagnosisGroup::none);
    EXPECT_EQ(diagnosis_group(""), DiagnosisGroup::none);
}

TEST(M3_2_Groups, APersonCanBeInSeveral)
{
    PersonBuilder person;
    person
        .contact("2019-05-01 10:00", "2019-05-01 11:00",
                 {.action_group = DiagnosisGroup::f90})
        .contact("2019-06-01 10:00", "2019-06-01 11:00",
                 {.action_group = DiagnosisGroup::f99});

    EXPECT_THAT(
        find(person),
        ElementsAre(0, mask_of({DiagnosisGroup::f90, DiagnosisGroup::f99}), 0));
}

TEST(M3_2_Groups, NoneOnlyIfNoContactHasAnotherGroup)
{
    PersonBuilder person;
    person.contact("2018-05-01 10:00", "2018-05-01 11:00")
        .contact("2019-05-01 10:00", "2019-05-01 11:00")
        .contact("2019-06-01 10:00", "2019-06-01 11:00",
                 {.action_group = DiagnosisGroup::f2});

    EXPECT_THAT(find(person), ElementsAre(none, f2, 0));
}

TEST(M3_2_Groups, AContactOverNewYearCountsInBothYears)
{
    PersonBuilder person;
    person.contact("2018-12-31 20:00", "2019-01-01 00:01",
                   {.action_group = DiagnosisGroup::f2});

    EXPECT_THAT(find(person), ElementsAre(f2, f2, 0));
}

TEST(M3_2_Groups, AContactUpToNewYearCountsInTheOldYearAlone)
{
    PersonBuilder person;
    person.contact("2018-12-31 20:00", "2019-01-01 00:00",
                   {.action_group = DiagnosisGroup::f2});

    EXPECT_THAT(find(person), ElementsAre(f2, 0, 0));
}

TEST(M3_2_Groups, OnlyContactsInTheScopeCount)
{
    PersonBuilder person;
    person.contact(
        "2019-05-01 10:00", "2019-05-01 11:00",
        {.psychiatric_specialty = false, .action_group = DiagnosisGroup::f2});

    EXPECT_THAT(find(person, {.scope = ContactScope::specialty}),
                ElementsAre(0, 0, 0));
}

TEST(M3_3_Basis, SecondaryDiagnosesCountOnlyIfAskedFor)
{
    PersonBuilder person;
    person.contact(
        "2019-05-01 10:00", "2019-05-01 11:00",
        {.action_group = DiagnosisGroup::none, .secondary_groups = f2});

    EXPECT_THAT(find(person), ElementsAre(0, none, 0));
    EXPECT_THAT(find(person, {.basis = DiagnosisBasis::action_secondary}),
                ElementsAre(0, f2, 0));
}

TEST(M3_3_Basis, ASecondaryCodeOutsideTheGroupsIsNone)
{
    PersonBuilder person;
    person
        .contact("2018-05-01 10:00", "2018-05-01 11:00",
                 {.action_group = DiagnosisGroup::f2, .secondary_groups = none})
        .contact("2019-05-01 10:00", "2019-05-01 11:00",
                 {.secondary_groups = none});

    EXPECT_THAT(find(person, {.basis = DiagnosisBasis::action_secondary}),
                ElementsAre(f2, none, 0));
}

TEST(M3_3_Lookback, ReachesExactlyNYearsBack)
{
    PersonBuilder person;
    person.contact("2018-01-01 00:00", "2018-01-01 00:00",
                   {.action_group = DiagnosisGroup::f2});

    EXPECT_THAT(find(person, {.lookback_years = 1}), ElementsAre(f2, f2, 0));
    EXPECT_THAT(find(person, {.lookback_years = 2}), ElementsAre(f2, f2, f2));
}

TEST(M3_3_Lookback, ReachesBehindTheRunsFirstYear)
{
    PersonBuilder person;
    person.contact("2015-12-31 23:00", "2016-01-01 00:00",
                   {.action_group = DiagnosisGroup::f2});

    EXPECT_THAT(find(person, {.lookback_years = 2}), ElementsAre(0, 0, 0));
    EXPECT_THAT(find(person, {.lookback_years = 3}), ElementsAre(f2, 0, 0));
}

TEST(M3_3_Lookback, AnEndInTheWindowIsEnough)
{
    PersonBuilder person;
    person.contact("2015-12-31 23:00", "2016-01-01 00:01",
                   {.action_group = DiagnosisGroup::f2});

    EXPECT_THAT(find(person, {.lookback_years = 2}), ElementsAre(f2, 0, 0));
}

TEST(M3_3_Lookback, OfAnyLengthReachesEverything)
{
    PersonBuilder person;
    person.contact("1969-05-01 10:00", "1969-05-01 10:00",
                   {.action_group = DiagnosisGroup::f2});
    auto const longest = std::numeric_limits<int>::max();

    EXPECT_THAT(find(person, {.lookback_years = longest}),
                ElementsAre(f2, f2, f2));
}

TEST(M3_3_Lookback, NeverLooksAhead)
{
    PersonBuilder person;
    person.contact("2020-01-01 00:00", "2020-01-01 10:00",
                   {.action_group = DiagnosisGroup::f2});

    EXPECT_THAT(find(person, {.lookback_years = 5}), ElementsAre(0, 0, f2));
}

TEST(M3_4_Diagnosed, NeedsAGroupOtherThanNone)
{
    EXPECT_FALSE(has_psychiatric_diagnosis(0));
    EXPECT_FALSE(has_psychiatric_diagnosis(none));
    EXPECT_TRUE(has_psychiatric_diagnosis(mask_of({DiagnosisGroup::f0})));
    EXPECT_TRUE(has_psychiatric_diagnosis(mask_of({DiagnosisGroup::f99})));
}

}  // namespace
}  // namespace samspil::method::diagnoses_test
