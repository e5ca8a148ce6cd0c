#include "count/evaluation/person_evaluator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "count/evaluator_fixture.hpp"

namespace samspil::count::person_evaluator_test {
namespace {

using reference::DiagnosisGroup;
using reference::Group;
using test::evaluate;
using test::groups;
using test::PersonBuilder;
using test::registration;
using test::traits;
using ::testing::ElementsAre;

//! Whether nothing of a year would count anywhere.
bool is_empty(test::ScenarioYear const& year)
{
    return !year.is_resident && year.groups == 0 && !year.dies &&
           year.stays == test::ScenarioYear{}.stays && year.acute_stays == 0 &&
           year.bed_minutes == 0 && !year.admitted && year.index_stays == 0 &&
           year.readmissions == 0 && year.agreement.observations == 0;
}

TEST(M1_5_PersonEvaluator, AResidentWithoutActivityIsPopulationOnly)
{
    PersonBuilder person;
    person.born("1970-06-15").has_sex(reference::Sex::male).lives_in(2020, 147);

    auto const result = evaluate(person);

    EXPECT_TRUE(result.of(2020).is_resident);
    EXPECT_EQ(result.of(2020).groups, 0);
    EXPECT_EQ(result.of(2020).sex, reference::Sex::male);
    EXPECT_EQ(result.of(2020).age_group, 3);  // 49 years
    EXPECT_EQ(result.of(2020).residence, test::place(147));
    for (auto const year : {2018, 2019, 2021, 2022}) {
        EXPECT_TRUE(is_empty(result.of(year))) << year;
    }
}

TEST(M1_2_PersonEvaluator, YearsBeforeAdulthoodAreEmpty)
{
    PersonBuilder person;
    person.born("2002-01-02").always_lives_in(147);
    person.contact("2020-03-01 10:00", "2020-03-05 10:00", traits())
        .contact("2020-03-10 10:00", "2020-03-12 10:00",
                 traits(DiagnosisGroup::f2, true))
        .receives(registration("1.4", "2019-01-01", "", 147, 147));

    auto const result = evaluate(person);

    for (auto const year : {2018, 2019, 2020}) {
        EXPECT_TRUE(is_empty(result.of(year))) << year;
    }
    EXPECT_EQ(result.of(2021).groups, groups(Group::recipients));
}

TEST(M4_3_PersonEvaluator, AStayCountsWhereItStartsAndItsBedsWhereTheyAre)
{
    PersonBuilder person;
    person.born("2002-01-02");  // adult in 2021
    person.contact("2020-12-31 12:00", "2021-01-02 00:00",
                   traits(DiagnosisGroup::f2, true));

    auto const result = evaluate(person);

    EXPECT_TRUE(is_empty(result.of(2020)));
    auto const& year = result.of(2021);
    EXPECT_EQ(year.groups, groups(Group::psychiatry, Group::diagnosed));
    EXPECT_THAT(year.stays, ElementsAre(0, 0, 0, 0));
    EXPECT_EQ(year.acute_stays, 0);
    EXPECT_EQ(year.bed_minutes, 1440);
    EXPECT_TRUE(year.admitted);
    EXPECT_EQ(year.index_stays, 1);  // by its end
}

TEST(M1_3_PersonEvaluator, TheYearOfDeathIsTheLast)
{
    PersonBuilder person;
    person.died("2020-05-01").always_lives_in(147);
    person.contact("2019-12-01 10:00", "2020-05-02 00:00", traits());

    auto const result = evaluate(person);

    EXPECT_FALSE(result.of(2019).dies);
    EXPECT_TRUE(result.of(2020).dies && result.of(2020).is_resident);
    EXPECT_EQ(result.of(2020).bed_minutes, (31 + 29 + 31 + 30 + 1) * 1440);
    EXPECT_TRUE(is_empty(result.of(2021)) && is_empty(result.of(2022)));
}

TEST(M4_7_PersonEvaluator, WhoDiesSoonAfterIsNoIndex)
{
    PersonBuilder person;
    person.died("2020-05-20");
    person.contact("2020-05-01 10:00", "2020-05-03 10:00", traits());

    auto const result = evaluate(person);

    EXPECT_EQ(result.of(2020).index_stays, 0);
    EXPECT_EQ(result.quality.unobserved_indexes, 0);
    EXPECT_THAT(result.of(2020).stays, ElementsAre(1, 0, 0, 0));
}

TEST(M4_PersonEvaluator, StaysOfEveryKindCountByKind)
{
    auto out_contact = traits();
    out_contact.type = reference::ContactType::out_contact;
    auto virtual_contact = traits();
    virtual_contact.type = reference::ContactType::virtual_contact;
    PersonBuilder person;
    person
        .contact("2020-01-01 10:00", "2020-01-03 10:00",
                 traits(DiagnosisGroup::f2, true))
        .contact("2020-02-01 10:00", "2020-02-02 10:00", traits())
        .contact("2020-03-01 10:00", "2020-03-01 11:00", traits())
        .visit("2020-03-01", traits())
        .contact("2020-04-01 10:00", "2020-04-01 11:00", out_contact)
        .contact("2020-05-01 10:00", "2020-05-01 11:00", virtual_contact)
        .contact("2020-05-02 10:00", "2020-05-02 11:00", virtual_contact);

    auto const result = evaluate(person);

    auto const& year = result.of(2020);
    EXPECT_THAT(year.stays, ElementsAre(2, 2, 1, 2));
    EXPECT_EQ(year.acute_stays, 1);
    EXPECT_EQ(year.bed_minutes, 3 * 1440);
    EXPECT_EQ(year.index_stays, 2);
    EXPECT_EQ(year.readmissions, 0);  // the second is not acute
}

TEST(M4_6_PersonEvaluator, AnAcuteAmbulatoryStayIsNoAcuteStay)
{
    PersonBuilder person;
    person.contact("2020-03-01 10:00", "2020-03-01 11:00",
                   traits(DiagnosisGroup::f2, true));

    EXPECT_EQ(evaluate(person).of(2020).acute_stays, 0);
}

TEST(M4_7_PersonEvaluator, AReadmissionCountsInTheYearOfItsIndex)
{
    PersonBuilder person;
    person.contact("2020-12-10 10:00", "2020-12-20 10:00", traits())
        .contact("2021-01-05 10:00", "2021-01-07 10:00",
                 traits(DiagnosisGroup::f2, true));

    auto const result = evaluate(person);

    EXPECT_EQ(result.of(2020).index_stays, 1);
    EXPECT_EQ(result.of(2020).readmissions, 1);
    EXPECT_EQ(result.of(2021).index_stays, 1);
    EXPECT_EQ(result.of(2021).readmissions, 0);
}

TEST(M4_7_PersonEvaluator, AnIndexThatIsNotObservedToTheEndIsCountedForAdults)
{
    PersonBuilder adult;
    adult.contact("2022-12-10 10:00", "2022-12-20 10:00", traits());
    PersonBuilder child;
    child.born("2010-01-01")
        .contact("2022-12-10 10:00", "2022-12-20 10:00", traits());

    auto const result = evaluate(adult);

    EXPECT_EQ(result.of(2022).index_stays, 0);
    EXPECT_EQ(result.quality.unobserved_indexes, 1);
    EXPECT_EQ(evaluate(child).quality.unobserved_indexes, 0);
}

TEST(M5_6_PersonEvaluator, GroupsFollowFromContactInterventionAndDiagnosis)
{
    PersonBuilder person;
    person.always_lives_in(147);
    person
        .contact("2019-03-01 10:00", "2019-03-01 11:00",
                 traits(DiagnosisGroup::none))
        .contact("2020-03-01 10:00", "2020-03-01 11:00", traits())
        .receives(registration("1.4", "2020-01-01", "2021-06-30", 147));

    auto const result = evaluate(person);

    EXPECT_EQ(result.of(2018).groups, 0);
    EXPECT_EQ(result.of(2019).groups, groups(Group::psychiatry));
    EXPECT_EQ(result.of(2020).groups,
              groups(Group::psychiatry, Group::recipients, Group::overlap,
                     Group::diagnosed, Group::diagnosed_recipients));
    EXPECT_EQ(result.of(2021).groups, groups(Group::recipients));
    EXPECT_EQ(result.of(2020).diagnoses,
              1U << reference::index_of(DiagnosisGroup::f2));
    EXPECT_EQ(result.of(2020).received.level,
              reference::Level::activity_services);
}

TEST(M3_4_PersonEvaluator, ALookbackKeepsResidentsDiagnosed)
{
    PersonBuilder person;
    person.lives_in(2020, 147);
    person.contact("2016-03-01 10:00", "2016-03-01 11:00", traits());
    records::Scenario scenario;
    scenario.diagnosis_lookback_years = 5;

    auto const result = evaluate(person, scenario);

    EXPECT_EQ(result.of(2020).groups, groups(Group::diagnosed));
    EXPECT_EQ(result.of(2019).groups, 0);  // not resident
    EXPECT_EQ(evaluate(person).of(2020).groups, 0);
}

TEST(M2_1_PersonEvaluator, TheContactScopeHoldsForStaysTooNotOnlyGroups)
{
    auto by_diagnosis = traits();
    by_diagnosis.psychiatric_specialty = false;
    PersonBuilder person;
    person.contact("2020-03-01 10:00", "2020-03-05 10:00", by_diagnosis);
    records::Scenario scenario;
    scenario.contact_scope = records::ContactScope::specialty;

    EXPECT_TRUE(is_empty(evaluate(person, scenario).of(2020)));
    EXPECT_EQ(evaluate(person).of(2020).bed_minutes, 4 * 1440);
}

TEST(M1_2_PersonEvaluator, TheAgeOfAdulthoodIsTheScenarios)
{
    PersonBuilder person;
    person.born("2000-01-01").always_lives_in(147);
    records::Scenario scenario;
    scenario.min_age = 20;

    auto const result = evaluate(person, scenario);

    EXPECT_FALSE(result.of(2019).is_resident);
    EXPECT_TRUE(result.of(2020).is_resident);
}

TEST(PersonEvaluator, KeepsNothingOfThePersonBefore)
{
    PersonBuilder busy;
    busy.always_lives_in(147)
        .contact("2020-03-01 10:00", "2020-03-05 10:00", traits())
        .receives(registration("1.4", "2018-01-01", "", 851, 851));
    PersonBuilder absent;
    records::Scenario const scenario;
    ScenarioPlan const plan(std::span(&scenario, 1));
    PersonEvaluator evaluator(test::years, test::years.end(), plan);

    evaluator(busy.view());

    auto const& results = evaluator(absent.view());
    for (int index = 0; index < results.year_count(); ++index) {
        auto const year = test::year_of(results, index);
        EXPECT_TRUE(is_empty(year));
        EXPECT_EQ(year.place, reference::unknown_place);
    }
}

}  // namespace
}  // namespace samspil::count::person_evaluator_test
