// What threads count with against the rules person by person.

#include "count/shard_counter.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "count/random_persons.hpp"
#include "count/tally/tally_person.hpp"
#include "store/person_order.hpp"

namespace samspil::count::shard_counter_test {
namespace {

constexpr base::Years years{2019, 2020};

//! Persons of all kinds, those who do nothing too.
store::Shard random_shard(test::Random& random, std::size_t count)
{
    store::Shard shard(years.residence_count());
    for (std::size_t i = 0; i < count; ++i) {
        auto person = test::random_person(random, years);
        if (random() % 4 == 0) {
            person.born(random() % 2 == 0 ? "1899-12-31" : "2030-01-01");
        }
        auto view = person.view();
        view.facts.sex = static_cast<reference::Sex>(random() % 3);
        if (random() % 3 == 0) {
            view.contacts = {};
        }
        if (random() % 3 == 0) {
            view.registrations = {};
        }
        shard.append({i, 0}, view);
    }
    return shard;
}

class RandomShard : public ::testing::TestWithParam<unsigned>
{
};

TEST_P(RandomShard, IsCountedAsItsPersonsOneByOne)
{
    test::Random random(GetParam());
    auto const shard = random_shard(random, 1500);
    std::vector<records::Scenario> scenarios;
    for (unsigned i = 0; i < 1 + GetParam() % 8; ++i) {
        scenarios.push_back(test::random_scenario(random));
    }
    ScenarioPlan const plan(scenarios);
    ScenarioTallies expected(plan, years.count());
    PersonEvaluator evaluate(years, years.end(), plan);
    for (std::size_t i = 0; i < shard.person_count(); ++i) {
        tally_person(evaluate(shard.person(i)), plan, expected);
    }

    // Some by key, some as a store has them.
    store::Shard ordered(years.residence_count());
    store::PersonOrder(years).arrange(shard, ordered);
    std::vector<ShardCounter> counters;
    counters.emplace_back(years, years.end(), plan);
    counters.emplace_back(years, years.end(), plan);
    auto const& counted_shard = GetParam() % 2 == 0 ? shard : ordered;
    counters[0].count(counted_shard, 0, 700);
    counters[1].count(counted_shard, 700, shard.person_count());
    ScenarioTallies counted(plan, years.count());
    auto quality = counters[0].quality();
    quality += counters[1].quality();
    for (std::size_t slot = 0; slot < plan.slots().size(); ++slot) {
        counters[0].add_to(counted, SlotIndex(slot));
        counters[1].add_to(counted, SlotIndex(slot));
    }

    EXPECT_EQ(quality, evaluate.quality());
    for (std::size_t i = 0; i < expected.tallies().size(); ++i) {
        auto const left = counted.tallies()[i].all();
        auto const right = expected.tallies()[i].all();
        EXPECT_TRUE(std::equal(left.begin(), left.end(), right.begin()))
            << "tally " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomShard, ::testing::Range(0U, 24U));

//! Scenarios that share most, as those of --vary do.
TEST(ShardCounter, CountsVariantsThatAgreeForMostPersons)
{
    test::Random random(100);
    auto const shard = random_shard(random, 3000);
    std::vector<records::Scenario> scenarios;
    for (auto const* const gap : {"4", "2", "6", "8", "24"}) {
        for (int const days : {30, 10}) {
            records::Scenario scenario;
            scenario.stay_gap_hours = *records::Hours::parse(gap);
            scenario.readmission_days = days;
            scenarios.push_back(scenario);
        }
    }
    ScenarioPlan const together(scenarios);
    ShardCounter counter(years, years.end(), together);
    counter.count(shard, 0, shard.person_count());
    ScenarioTallies tallies(together, years.count());
    for (std::size_t slot = 0; slot < together.slots().size(); ++slot) {
        counter.add_to(tallies, SlotIndex(slot));
    }
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        ScenarioPlan const plan(std::span(&scenarios[i], 1));
        ScenarioTallies expected(plan, years.count());
        PersonEvaluator evaluate(years, years.end(), plan);
        for (std::size_t person = 0; person < shard.person_count(); ++person) {
            tally_person(evaluate(shard.person(person)), plan, expected);
        }

        auto const alone = expected.assemble(plan.uses().front());
        auto const counted = tallies.assemble(together.uses()[i]);
        EXPECT_TRUE(std::equal(alone.all().begin(), alone.all().end(),
                               counted.all().begin()))
            << "scenario " << i;
    }
}

}  // namespace
}  // namespace samspil::count::shard_counter_test
