#include "count/scenario_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "cubes/place_tally.hpp"

namespace samspil::count::scenario_plan_test {
namespace {

using cubes::Family;
using records::Hours;
using records::MunicipalityBasis;
using records::Scenario;
using ::testing::ElementsAre;

//! How many slots a family has, of the persons who receive nothing or of the
//! recipients.
std::size_t slots(ScenarioPlan const& plan, Family family, bool of_others)
{
    return static_cast<std::size_t>(std::count_if(
        plan.slots().begin(), plan.slots().end(), [&](TallySlot const& slot) {
            return slot.family == family &&
                   (slot.municipality == TallySlot::only_others) == of_others;
        }));
}

Scenario with(void (*change)(Scenario&))
{
    Scenario scenario;
    change(scenario);
    return scenario;
}

ScenarioPlan plan_of(std::vector<Scenario> const& scenarios)
{
    return ScenarioPlan(scenarios);
}

TEST(ScenarioPlan, OneScenarioHasOneOfEach)
{
    auto const plan = plan_of({{}});

    EXPECT_THAT(plan.ages(), ElementsAre(18));
    EXPECT_EQ(plan.municipalities().size(), 1U);
    EXPECT_EQ(plan.groups().size(), 1U);
    EXPECT_EQ(plan.stays().size(), 1U);
    EXPECT_EQ(plan.readmissions().size(), 1U);
    EXPECT_EQ(plan.slots().size(), 11U);
    ASSERT_EQ(plan.uses().size(), 1U);
    EXPECT_EQ(plan.uses()[0].slots.size(), 11U);
    EXPECT_EQ(plan.slots()[ScenarioPlan::population_slot.index()].family,
              Family::population);
    EXPECT_EQ(plan.slots()[ScenarioPlan::agreement_slot.index()].family,
              Family::agreement);
}

TEST(ScenarioPlan, EqualScenariosShareEverything)
{
    auto const one = plan_of({{}});
    auto const three = plan_of({{}, {}, {}});

    EXPECT_EQ(three.tally_bytes(5), one.tally_bytes(5));
    ASSERT_EQ(three.uses().size(), 3U);
    EXPECT_EQ(three.uses()[2].slots, three.uses()[0].slots);
}

TEST(ScenarioPlan, AgesAreBandsAndShareSlots)
{
    std::vector<Scenario> scenarios(4);
    scenarios[0].min_age = 19;
    scenarios[2].min_age = 25;

    auto const plan = plan_of(scenarios);

    EXPECT_THAT(plan.ages(), ElementsAre(18, 19, 25));
    EXPECT_EQ(plan.slots().size(), 11U);
    EXPECT_EQ(plan.uses()[0].band, BandIndex(1));
    EXPECT_EQ(plan.uses()[1].band, BandIndex(0));
    EXPECT_EQ(plan.uses()[2].band, BandIndex(2));
    EXPECT_EQ(plan.tally_bytes(5), 3 * plan_of({{}}).tally_bytes(5));
}

TEST(M1_2_ScenarioPlan, AMinimumAgeIsInclusive)
{
    std::vector<Scenario> scenarios(2);
    scenarios[0].min_age = 0;
    scenarios[1].min_age = 19;

    auto const plan = plan_of(scenarios);

    EXPECT_EQ(plan.band_of(-1), BandIndex());  // not born yet
    EXPECT_EQ(plan.band_of(0), BandIndex(0));
    EXPECT_EQ(plan.band_of(18), BandIndex(0));
    EXPECT_EQ(plan.band_of(19), BandIndex(1));
}

// The example in the class's documentation.
TEST(ScenarioPlan, AMixOfAgesMunicipalitiesAndGaps)
{
    std::vector<Scenario> scenarios;
    for (int const age : {18, 19}) {
        for (auto const basis :
             {MunicipalityBasis::acting, MunicipalityBasis::residence}) {
            for (int const gap : {4, 6}) {
                Scenario scenario;
                scenario.min_age = age;
                scenario.municipality = basis;
                scenario.stay_gap_hours = Hours(gap);
                scenarios.push_back(scenario);
            }
        }
    }

    auto const plan = plan_of(scenarios);

    EXPECT_EQ(plan.uses().size(), 8U);
    EXPECT_EQ(plan.band_count(), 2U);
    EXPECT_EQ(plan.slots().size(), 1U + 1 + 2 + 3 + 2 + 4 + 6 + 6);
    EXPECT_EQ(slots(plan, Family::population, true), 1U);
    EXPECT_EQ(slots(plan, Family::agreement, true), 1U);
    EXPECT_EQ(slots(plan, Family::recipients, false), 2U);
    EXPECT_EQ(slots(plan, Family::persons, true), 1U);
    EXPECT_EQ(slots(plan, Family::persons, false), 2U);
    EXPECT_EQ(slots(plan, Family::received, false), 2U);
    EXPECT_EQ(slots(plan, Family::overlap_stays, false), 4U);
    EXPECT_EQ(slots(plan, Family::stays, true), 2U);
    EXPECT_EQ(slots(plan, Family::stays, false), 4U);
    EXPECT_EQ(slots(plan, Family::readmissions, true), 2U);
    EXPECT_EQ(slots(plan, Family::readmissions, false), 4U);
}

TEST(ScenarioPlan, ResidenceNeedsNoJoiningAndNoDays)
{
    auto const plan =
        plan_of({with([](Scenario& s) {
                     s.municipality = MunicipalityBasis::residence;
                 }),
                 with([](Scenario& s) {
                     s.municipality = MunicipalityBasis::residence;
                     s.municipality_join =
                         records::MunicipalityJoin::intervention;
                     s.municipality_days = records::MunicipalityDays::calendar;
                 })});

    EXPECT_EQ(plan.municipalities().size(), 1U);
    EXPECT_EQ(plan.slots().size(), 11U);
}

TEST(ScenarioPlan, ActingAndPayingNeedJoiningAndDays)
{
    auto const plan = plan_of(
        {{},
         with([](Scenario& s) {
             s.municipality_join = records::MunicipalityJoin::intervention;
         }),
         with([](Scenario& s) {
             s.municipality_days = records::MunicipalityDays::calendar;
         }),
         with(
             [](Scenario& s) { s.municipality = MunicipalityBasis::paying; })});

    EXPECT_EQ(plan.municipalities().size(), 4U);
    EXPECT_EQ(plan.stays().size(), 1U);
    EXPECT_EQ(plan.groups().size(), 1U);
}

TEST(ScenarioPlan, HoursThatGiveTheSameWholeMinutesAreOneRule)
{
    std::vector<Scenario> scenarios(3);
    scenarios[0].stay_gap_hours = *Hours::parse("4.02");   // 241.2 minutes
    scenarios[1].stay_gap_hours = *Hours::parse("4.019");  // 241.14
    scenarios[2].stay_gap_hours = *Hours::parse("4.04");   // 242.4
    EXPECT_EQ(plan_of(scenarios).stays().size(), 2U);

    scenarios.assign(3, {});
    scenarios[1].inpatient_hours = *Hours::parse("11.99");  // 719.4 minutes
    scenarios[2].inpatient_hours = *Hours::parse("11.98");  // 718.8
    EXPECT_EQ(plan_of(scenarios).stays().size(), 2U);
}

TEST(ScenarioPlan, DiagnosesLeaveStaysAlone)
{
    auto const plan =
        plan_of({{},
                 with([](Scenario& s) {
                     s.diagnosis_basis =
                         records::DiagnosisBasis::action_secondary;
                 }),
                 with([](Scenario& s) { s.diagnosis_lookback_years = 3; })});

    EXPECT_EQ(plan.groups().size(), 3U);
    EXPECT_EQ(plan.stays().size(), 1U);
    EXPECT_EQ(plan.readmissions().size(), 1U);
    EXPECT_EQ(slots(plan, Family::overlap_stays, false), 1U);
    // Stays count for groups, which diagnoses decide.
    EXPECT_EQ(slots(plan, Family::stays, true), 3U);
}

TEST(ScenarioPlan, ReadmissionDaysLeaveAllElseAlone)
{
    auto const plan =
        plan_of({{}, with([](Scenario& s) { s.readmission_days = 90; })});

    EXPECT_EQ(plan.stays().size(), 1U);
    EXPECT_EQ(plan.readmissions().size(), 2U);
    EXPECT_EQ(slots(plan, Family::stays, true), 1U);
    EXPECT_EQ(slots(plan, Family::readmissions, true), 2U);
    EXPECT_EQ(plan.slots().size(), 13U);
}

TEST(ScenarioPlan, TheScopeOfContactsDecidesGroupsAndStays)
{
    auto const plan = plan_of({{}, with([](Scenario& s) {
                                   s.contact_scope =
                                       records::ContactScope::specialty;
                               })});

    EXPECT_EQ(plan.groups().size(), 2U);
    EXPECT_EQ(plan.stays().size(), 2U);
    EXPECT_EQ(plan.municipalities().size(), 1U);
    EXPECT_EQ(slots(plan, Family::recipients, false), 1U);
    EXPECT_EQ(slots(plan, Family::population, true), 1U);
}

TEST(ScenarioPlan, BytesAreThoseOfTheSlots)
{
    auto const plan =
        plan_of({{}, with([](Scenario& s) { s.readmission_days = 90; })});
    std::int64_t sum = 0;
    for (auto const& slot : plan.slots()) {
        sum += cubes::PlaceTally::bytes_of(5, slot.family);
    }

    EXPECT_EQ(plan.tally_bytes(5), sum);
    EXPECT_GT(sum, 0);
}

}  // namespace
}  // namespace samspil::count::scenario_plan_test
