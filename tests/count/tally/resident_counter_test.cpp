// Residents counted by courses and moves against the rules year by year.

#include "count/tally/resident_counter.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "count/evaluation/person_evaluator.hpp"
#include "count/random_persons.hpp"
#include "count/tally/tally_person.hpp"
#include "store/person_order.hpp"

namespace samspil::count::resident_counter_test {
namespace {

//! Persons who stay, move, come, leave and die, of all ages.
store::Shard random_residents(test::Random& random, base::Years years,
                              std::size_t count)
{
    // København without a half, abroad or invalid, and the edges of the codes
    constexpr std::array<int, 6> places{101, 147, 411, 860, 0, 751};
    store::Shard shard(years.residence_count());
    auto const some_day = [&](int from, int to) {
        auto const first = base::first_day_of(from);
        return first + static_cast<int>(
                           random() % static_cast<unsigned>(
                                          base::first_day_of(to + 1) - first));
    };
    for (std::size_t i = 0; i < count; ++i) {
        test::PersonBuilder person(years);
        auto place = test::one_of(random, places);
        auto district = static_cast<int>(random() % 11);
        bool is_here = test::is_likely(random, 90);
        for (int year = years.first(); year <= years.last() + 1; ++year) {
            if (is_here) {
                person.lives_in(year, place, district);
            }
            if (test::is_likely(random, 15)) {
                place = test::one_of(random, places);
                district = static_cast<int>(random() % 11);
            }
            is_here = is_here != test::is_likely(random, 4);
        }
        auto view = person.view();
        view.facts.sex = static_cast<reference::Sex>(random() % 3);
        view.facts.birth_day = some_day(1895, years.last() + 2);
        if (test::is_likely(random, 20)) {
            view.facts.death_day =
                some_day(years.first() - 1, years.last() + 1);
        }
        shard.append({i, 0}, view);
    }
    return shard;
}

//! Runs of a year, of as many as a word holds, and of more.
class Residents : public ::testing::TestWithParam<int>
{
};

TEST_P(Residents, AreCountedAsYearByYear)
{
    base::Years const years(2010, 2009 + GetParam());
    test::Random random(static_cast<unsigned>(GetParam()));
    auto const shard = random_residents(random, years, 2000);
    std::vector<records::Scenario> scenarios(3);
    scenarios[1].min_age = 25;
    scenarios[2].min_age = 40;
    ScenarioPlan const plan(scenarios);
    ScenarioTallies expected(plan, years.count());
    PersonEvaluator evaluate(years, years.end(), plan);
    for (std::size_t i = 0; i < shard.person_count(); ++i) {
        tally_person(evaluate(shard.person(i)), plan, expected);
    }

    store::Shard ordered(years.residence_count());
    store::PersonOrder(years).arrange(shard, ordered);
    for (auto const* const persons : {&shard, &std::as_const(ordered)}) {
        ResidentCounter counter(years, plan);
        counter.count(*persons, 0, 1);
        counter.count(*persons, 1, 1300);
        counter.count(*persons, 1300, 1300);
        counter.count(*persons, 1300, shard.person_count());
        ScenarioTallies counted(plan, years.count());
        counter.add_to(counted);

        EXPECT_GT(counter.defaulted_to_byen(), 0);
        EXPECT_EQ(counter.defaulted_to_byen(),
                  evaluate.quality().defaulted_to_byen);
        for (std::size_t i = 0; i < expected.tallies().size(); ++i) {
            auto const left = counted.tallies()[i].all();
            auto const right = expected.tallies()[i].all();
            EXPECT_TRUE(std::equal(left.begin(), left.end(), right.begin()))
                << "tally " << i;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Years, Residents,
                         ::testing::Values(1, 2, 5, 7, 8, 9, 16, 20));

//! A shard of fewer bytes of residences than a word has.
TEST(ResidentCounter, CountsAShardOfOnePerson)
{
    constexpr base::Years years(2019, 2020);
    test::PersonBuilder person(years);
    person.born("1980-05-05").always_lives_in(147);
    store::Shard shard(years.residence_count());
    shard.append({1, 0}, person.view());
    ScenarioPlan const plan(std::vector<records::Scenario>(1));
    ScenarioTallies tallies(plan, years.count());

    ResidentCounter counter(years, plan);
    counter.count(shard, 0, 1);
    counter.add_to(tallies);

    std::int64_t persons = 0;
    for (auto const& tally : tallies.tallies()) {
        for (auto const count : tally.all()) {
            persons += count;
        }
    }
    EXPECT_EQ(persons, 2);  // years
}

}  // namespace
}  // namespace samspil::count::resident_counter_test
