#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "count/evaluation/person_evaluator.hpp"
#include "count/evaluator_fixture.hpp"

// Where a person counts: M6, M7, and what the quality report says of it.
namespace samspil::count::person_places_test {
namespace {

using records::MunicipalityBasis;
using test::evaluate;
using test::PersonBuilder;
using test::place;
using test::registration;
using test::traits;
using ::testing::ElementsAre;

records::Scenario by(MunicipalityBasis basis)
{
    records::Scenario scenario;
    scenario.municipality = basis;
    return scenario;
}

//! Lives in 147, receives from 851, paid by 530, all years.
PersonBuilder recipient()
{
    PersonBuilder person;
    person.always_lives_in(147).receives(
        registration("1.4", "2018-01-01", "", 851, 530));
    return person;
}

TEST(M6_4_Places, ARecipientIsPlacedByTheScenariosMunicipality)
{
    auto person = recipient();

    EXPECT_EQ(evaluate(person).of(2020).place, place(851));
    EXPECT_EQ(evaluate(person, by(MunicipalityBasis::paying)).of(2020).place,
              place(530));
    EXPECT_EQ(evaluate(person, by(MunicipalityBasis::residence)).of(2020).place,
              place(147));
}

TEST(M7_2_Places, ThePopulationIsPlacedByResidenceUnderEveryScenario)
{
    auto person = recipient();

    EXPECT_EQ(evaluate(person).of(2020).residence, place(147));
    EXPECT_EQ(
        evaluate(person, by(MunicipalityBasis::paying)).of(2020).residence,
        place(147));
}

TEST(M7_2_Places, OnlyInYearsWithAnInterventionIsAPersonPlacedByIt)
{
    PersonBuilder person;
    person.always_lives_in(147)
        .receives(registration("1.4", "2019-01-01", "2019-12-31", 851))
        .contact("2019-05-01 10:00", "2019-05-01 11:00", traits())
        .contact("2020-05-01 10:00", "2020-05-01 11:00", traits());

    auto const result = evaluate(person);

    EXPECT_EQ(result.of(2019).place, place(851));
    EXPECT_EQ(result.of(2020).place, place(147));
}

TEST(M6_5_Places, AnInterventionWithoutMunicipalityIsCountedAndPlacesNobody)
{
    PersonBuilder person;
    person.always_lives_in(147)
        .receives(registration("1.4", "2019-01-01", "2020-12-31", 0, 851))
        .receives(registration("1.3", "2020-01-01", "2020-12-31", 0, 851));

    auto const result = evaluate(person);

    EXPECT_EQ(result.of(2020).place, place(147));
    EXPECT_EQ(result.quality.invalid_interventions, 1 + 2);  // a year each
    EXPECT_EQ(evaluate(person, by(MunicipalityBasis::paying))
                  .quality.invalid_interventions,
              0);
    EXPECT_EQ(evaluate(person, by(MunicipalityBasis::residence))
                  .quality.invalid_interventions,
              0);
}

TEST(M7_4_Places, KoebenhavnWithoutADistrictIsByenAndCountedOnceAYear)
{
    PersonBuilder person;
    person.always_lives_in(101).receives(
        registration("1.4", "2019-01-01", "2019-12-31", 101, 101));

    auto const result = evaluate(person);

    EXPECT_EQ(result.of(2019).place, reference::koebenhavn_byen);
    EXPECT_EQ(result.of(2019).residence, reference::koebenhavn_byen);
    EXPECT_EQ(result.quality.defaulted_to_byen, 5);
}

TEST(M7_4_Places, ARecipientInKoebenhavnWhoNeverLivedThereIsCounted)
{
    PersonBuilder person;
    person.always_lives_in(147).receives(
        registration("1.4", "2019-01-01", "2019-12-31", 101));

    auto const result = evaluate(person);

    EXPECT_EQ(result.of(2019).place, reference::koebenhavn_byen);
    EXPECT_EQ(result.quality.defaulted_to_byen, 1);
}

TEST(M7_4_Places, AKnownDistrictIsNotCounted)
{
    PersonBuilder person;
    person.lives_in(2018, 101, 4)
        .lives_in(2020, 101)
        .receives(registration("1.4", "2021-01-01", "2021-12-31", 101));

    auto const result = evaluate(person);

    EXPECT_EQ(result.of(2020).residence, reference::koebenhavn_syd);
    EXPECT_EQ(result.of(2021).place, reference::koebenhavn_syd);
    EXPECT_EQ(result.quality.defaulted_to_byen, 0);
}

TEST(M7_4_Places, WhoCountsNowhereIsNotCounted)
{
    PersonBuilder child;
    child.born("2010-01-01").always_lives_in(101);
    PersonBuilder dead;
    dead.died("2017-12-31").always_lives_in(101);
    PersonBuilder leaving;  // 2022's residence is that of 2023
    leaving.lives_in(2023, 101);

    for (auto* person : {&child, &dead, &leaving}) {
        EXPECT_EQ(evaluate(*person).quality.defaulted_to_byen, 0);
    }
}

TEST(M1_5_Places, WhoIsNotResidentCountsInGroupsUnderThePlaceOfM7)
{
    PersonBuilder unknown;
    unknown.contact("2020-05-01 10:00", "2020-05-01 11:00", traits());
    PersonBuilder next_year;
    next_year.lives_in(2021, 147).contact("2020-05-01 10:00",
                                          "2020-05-01 11:00", traits());

    EXPECT_EQ(evaluate(unknown).of(2020).place, reference::unknown_place);
    EXPECT_EQ(evaluate(next_year).of(2020).place, place(147));
    EXPECT_FALSE(evaluate(next_year).of(2020).is_resident);
}

TEST(M8_Places, AgreementIsTheSameUnderEveryScenario)
{
    auto person = recipient();
    person.lives_in(2020, 530);
    for (auto const basis :
         {MunicipalityBasis::acting, MunicipalityBasis::paying,
          MunicipalityBasis::residence}) {
        auto const result = evaluate(person, by(basis));

        auto const& year = result.of(2020);
        EXPECT_EQ(year.agreement.observations, 1);
        EXPECT_THAT(year.agreement.agreeing, ElementsAre(0, 0, 1));
        EXPECT_EQ(year.agreement_place, place(851));
    }
}

TEST(M8_Places, AgreementIsOfAdultRecipientsWithAMunicipality)
{
    auto child = recipient();
    child.born("2004-01-02");  // adult in 2023
    PersonBuilder nowhere;
    nowhere.always_lives_in(147).receives(
        registration("1.4", "2018-01-01", "", 0, 147));

    for (auto* person : {&child, &nowhere}) {
        for (auto const& year : evaluate(*person).years) {
            EXPECT_EQ(year.agreement.observations, 0);
        }
    }
}

TEST(Places, QualityIsTheSumOverPersons)
{
    PersonBuilder person;
    person.always_lives_in(101)
        .receives(registration("1.4", "2019-01-01", "2019-12-31", 0))
        .contact("2022-12-10 10:00", "2022-12-20 10:00", traits());
    records::Scenario const scenario;
    ScenarioPlan const plan(std::span(&scenario, 1));
    PersonEvaluator evaluator(test::years, test::years.end(), plan);

    evaluator(person.view());
    evaluator(person.view());

    EXPECT_EQ(evaluator.quality(), (ScenarioQuality{2, 2, 10}));
}

}  // namespace
}  // namespace samspil::count::person_places_test
