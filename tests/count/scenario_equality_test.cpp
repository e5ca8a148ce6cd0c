#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "count/batches.hpp"
#include "count/evaluation/person_evaluator.hpp"
#include "count/random_persons.hpp"
#include "count/tally/scenario_tallies.hpp"
#include "count/tally/tally_person.hpp"

/*!
 * Whatever scenarios are counted together, each gives what it gives alone.
 */
namespace samspil::count::scenario_equality_test {
namespace {

using records::Scenario;
using test::PersonBuilder;

constexpr base::Years years{2019, 2020};

std::vector<PersonBuilder> random_persons(unsigned seed, std::size_t count)
{
    test::Random random(seed);
    std::vector<PersonBuilder> persons;
    for (std::size_t i = 0; i < count; ++i) {
        persons.push_back(test::random_person(random, years));
    }
    return persons;
}

//! Scenarios that have a key or two in common, and one that is there twice.
std::vector<Scenario> mixed_scenarios(unsigned seed, std::size_t count)
{
    test::Random random(seed);
    std::vector<Scenario> scenarios;
    for (std::size_t i = 0; i < count; ++i) {
        scenarios.push_back(test::random_scenario(random));
    }
    scenarios.push_back(scenarios.front());
    return scenarios;
}

struct Counts
{
    std::vector<cubes::PlaceTally> tallies;  //!< one a scenario
    ScenarioQuality quality;                 //!< of the first
};

Counts count(std::vector<PersonBuilder>& persons,
             std::span<Scenario const> scenarios)
{
    ScenarioPlan const plan(scenarios);
    PersonEvaluator evaluate(years, years.end(), plan);
    ScenarioTallies tallies(plan, years.count());
    for (auto& person : persons) {
        tally_person(evaluate(person.view()), plan, tallies);
    }
    Counts result{{}, evaluate.quality()};
    for (auto const& use : plan.uses()) {
        result.tallies.push_back(tallies.assemble(use));
    }
    return result;
}

//! The cubes in which two tallies differ, by name.
std::vector<std::string> differing_cubes(cubes::PlaceTally const& one,
                                         cubes::PlaceTally const& other)
{
    std::vector<std::string> names;
    for (auto const& spec : cubes::catalogue) {
        bool is_same = true;
        for (int year = 0; year < one.year_count(); ++year) {
            for (std::size_t i = 0; i < reference::place_count; ++i) {
                auto const place = reference::PlaceIndex(i);
                auto const left = one.cells(spec.id, year, place);
                auto const right = other.cells(spec.id, year, place);
                is_same = is_same &&
                          std::equal(left.begin(), left.end(), right.begin());
            }
        }
        if (!is_same) {
            names.emplace_back(spec.name);
        }
    }
    return names;
}

class ScenarioEquality : public ::testing::TestWithParam<unsigned>
{
};

TEST_P(ScenarioEquality, AScenarioOfABatchGivesWhatItGivesAlone)
{
    auto persons = random_persons(GetParam(), 400);
    auto const scenarios = mixed_scenarios(GetParam() + 1000, 9);

    auto const together = count(persons, scenarios);

    ASSERT_EQ(together.tallies.size(), scenarios.size());
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        auto const alone = count(persons, {&scenarios[i], 1});
        EXPECT_THAT(differing_cubes(together.tallies[i], alone.tallies[0]),
                    ::testing::IsEmpty())
            << "scenario " << i;
    }
    EXPECT_EQ(together.quality, count(persons, {scenarios.data(), 1}).quality);
}

TEST_P(ScenarioEquality, SeveralBatchesGiveWhatOneGives)
{
    auto persons = random_persons(GetParam() + 2000, 200);
    auto const scenarios = mixed_scenarios(GetParam() + 3000, 9);
    auto const one =
        make_batches(scenarios, years.count(), {1, 0, std::int64_t{1} << 40});
    ASSERT_EQ(one.size(), 1U);
    auto const batches =
        make_batches(scenarios, years.count(), {1, 0, one.front().bytes / 3});
    ASSERT_GE(batches.size(), 3U);

    auto const together = count(persons, scenarios);

    std::size_t next = 0;
    for (auto const& batch : batches) {
        auto const part = count(
            persons,
            std::span(scenarios).subspan(batch.begin, batch.end - batch.begin));
        for (auto const& tally : part.tallies) {
            EXPECT_THAT(differing_cubes(tally, together.tallies.at(next)),
                        ::testing::IsEmpty())
                << "scenario " << next;
            ++next;
        }
    }
    EXPECT_EQ(next, scenarios.size());
}

INSTANTIATE_TEST_SUITE_P(Seeds, ScenarioEquality, ::testing::Range(1U, 5U));

// What the tests above rest on: the persons are in every cube, and every key
// makes a difference to them.
TEST(ScenarioEqualityPersons, EveryCubeCountsSomething)
{
    auto persons = random_persons(1, 400);
    std::vector<Scenario> const scenarios(1);

    auto const counts = count(persons, scenarios);

    EXPECT_EQ(
        differing_cubes(counts.tallies[0], cubes::PlaceTally(years.count()))
            .size(),
        cubes::cube_count);
}

TEST(ScenarioEqualityPersons, EveryKeyMakesADifference)
{
    auto persons = random_persons(1, 400);
    std::vector<Scenario> scenarios(12);
    scenarios[1].min_age = 19;
    scenarios[2].municipality = records::MunicipalityBasis::paying;
    scenarios[3].municipality_join = records::MunicipalityJoin::intervention;
    scenarios[4].municipality_days = records::MunicipalityDays::calendar;
    scenarios[5].contact_scope = records::ContactScope::specialty;
    scenarios[6].stay_chain = records::StayChain::all;
    scenarios[7].stay_gap_hours = records::Hours(6);
    scenarios[8].inpatient_hours = records::Hours(24);
    scenarios[9].readmission_days = 29;
    scenarios[10].diagnosis_basis = records::DiagnosisBasis::action_secondary;
    scenarios[11].diagnosis_lookback_years = 1;

    auto const counts = count(persons, scenarios);

    for (std::size_t i = 1; i < scenarios.size(); ++i) {
        EXPECT_FALSE(
            differing_cubes(counts.tallies[0], counts.tallies[i]).empty())
            << "scenario " << i;
    }
}

}  // namespace
}  // namespace samspil::count::scenario_equality_test
