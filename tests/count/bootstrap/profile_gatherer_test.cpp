#include "count/bootstrap/profile_gatherer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "count/random_persons.hpp"
#include "method/persons/age.hpp"
#include "support/thorough.hpp"

namespace samspil::count::profile_gatherer_test {
namespace {

using test::PersonBuilder;

constexpr base::Years years{2018, 2020};

std::vector<PersonBuilder> random_persons(std::size_t count)
{
    test::Random random(3);
    std::vector<PersonBuilder> persons;
    for (std::size_t i = 0; i < count; ++i) {
        auto person = test::random_person(random, years);
        if (random() % 2 == 0) {  // most stay
            person.always_lives_in(random() % 2 == 0 ? 147 : 101,
                                   static_cast<int>(random() % 3));
        }
        if (random() % 8 == 0) {
            person.born(random() % 2 == 0 ? "1849-12-31" : "2019-06-01");
        }
        persons.push_back(person);
    }
    return persons;
}

TEST(M12_ProfileGatherer, CountsEachProfileOnce)
{
    ScenarioPlan const plan(std::vector<records::Scenario>(1));
    method::YearBounds const bounds(years);
    ProfileGatherer gather(years, plan);
    std::map<ResidentProfile, std::int64_t> expected;
    for (auto person : random_persons(test::is_thorough ? 20'000 : 2'000)) {
        auto const view = person.view();
        gather.add(view);
        ResidentProfile const profile(view, bounds);
        bool const is_adult =
            years.last() - method::age_base(view.facts.birth_day) >= 18;
        if (is_adult && profile.is_ever_resident()) {
            ++expected[profile];
        }
    }

    auto const profiles = gather.take();

    EXPECT_EQ(profiles.size(), expected.size());
    EXPECT_GT(profiles.size(), 50U);
    for (auto const& [profile, persons] : profiles) {
        EXPECT_EQ(persons, expected[profile]);
    }
    EXPECT_TRUE(gather.take().empty());
}

TEST(M12_ProfileGatherer, IsByHome)
{
    ScenarioPlan const plan(std::vector<records::Scenario>(1));
    ProfileGatherer gather(years, plan);
    for (auto person : random_persons(500)) {
        gather.add(person.view());
    }

    auto const profiles = gather.take();

    EXPECT_TRUE(std::is_sorted(profiles.begin(), profiles.end(),
                               [](auto const& a, auto const& b) {
                                   return a.profile.home() < b.profile.home();
                               }));
}

//! More than are put one behind the other.
TEST(M12_ProfileGatherer, AddsUpManyWhoMove)
{
    ScenarioPlan const plan(std::vector<records::Scenario>(1));
    ProfileGatherer gather(years, plan);
    PersonBuilder person(years);
    person.born("1980-05-05").lives_in(2018, 147).lives_in(2019, 101, 1);
    auto const view = person.view();
    constexpr std::int64_t persons = (1 << 20) + 7;
    for (std::int64_t i = 0; i < persons; ++i) {
        gather.add(view);
    }

    auto const profiles = gather.take();

    ASSERT_EQ(profiles.size(), 1U);
    EXPECT_EQ(profiles.front().persons, persons);
}

}  // namespace
}  // namespace samspil::count::profile_gatherer_test
