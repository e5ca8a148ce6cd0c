#include "store/shard.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sample_shard.hpp"

namespace samspil::store::shard_test {
namespace {

using test::PersonBuilder;
using test::registration;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(Shard, IsEmptyAtFirst)
{
    Shard const shard(6);

    EXPECT_EQ(shard.person_count(), 0U);
    EXPECT_EQ(shard.residence_count(), 6);
}

TEST(Shard, GivesBackThePersonsThatWereAppended)
{
    PersonBuilder first;
    first.born("1980-01-02")
        .has_sex(reference::Sex::female)
        .lives_in(2020, 147)
        .contact("2020-01-01 10:00", "2020-01-01 11:00")
        .contact("2020-01-02 10:00", "2020-01-02 11:00")
        .receives(registration("1.4", "2020-01-01", "", 147));
    PersonBuilder second;
    second.died("2021-01-01")
        .receives(registration("1.3", "2019-01-01", "2020-01-01", 851));
    Shard shard(first.years().residence_count());

    shard.append({1, 0}, first.view());
    shard.append({1, 1}, second.view());

    ASSERT_EQ(shard.person_count(), 2U);
    auto index = 0U;
    for (auto* builder : {&first, &second}) {
        auto const expected = builder->view();
        auto const person = shard.person(index++);
        EXPECT_EQ(person.facts.birth_day, expected.facts.birth_day);
        EXPECT_EQ(person.facts.death_day, expected.facts.death_day);
        EXPECT_EQ(person.facts.sex, expected.facts.sex);
        EXPECT_THAT(person.residences, ElementsAreArray(expected.residences));
        EXPECT_THAT(person.contacts, ElementsAreArray(expected.contacts));
        EXPECT_THAT(person.registrations,
                    ElementsAreArray(expected.registrations));
    }
}

TEST(Shard, APersonWithoutContactsHasNone)
{
    auto const shard = test::sample_shard();

    EXPECT_THAT(shard.person(0).contacts, SizeIs(3));
    EXPECT_THAT(shard.person(1).contacts, IsEmpty());
    EXPECT_THAT(shard.person(1).registrations, IsEmpty());
    EXPECT_THAT(shard.person(2).contacts, SizeIs(1));
}

TEST(Shard, CountsTheBytesOfItsColumns)
{
    // 3 persons: key 16, birth 4, death 4, sex 1, 6 residences; two columns
    // of 4 offsets; 4 contacts and 2 registrations of 12
    EXPECT_EQ(test::sample_shard().bytes(),
              3 * (16 + 4 + 4 + 1 + 6) + 2 * 4 * 4 + (4 + 2) * 12);
}

}  // namespace
}  // namespace samspil::store::shard_test
