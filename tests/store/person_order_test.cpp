#include "store/person_order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>

#include "sample_shard.hpp"

namespace samspil::store::person_order_test {
namespace {

using test::PersonBuilder;
using test::registration;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr base::Years years{2018, 2022};

PersonBuilder living_in(int municipality)
{
    PersonBuilder person(years);
    person.born("1980-01-01").always_lives_in(municipality);
    return person;
}

//! A shard whose keys are 0, 1, … and what becomes of it.
class Arranged
{
  public:
    Arranged& add(PersonBuilder person)
    {
        by_key_.append({by_key_.person_count(), 7}, person.view());
        return *this;
    }
    //! Over another shard's persons, as ingest does.
    Shard const& shard()
    {
        shard_ = test::sample_shard();
        PersonOrder(years).arrange(by_key_, shard_);
        return shard_;
    }
    std::vector<std::uint64_t> keys()
    {
        std::vector<std::uint64_t> result;
        for (auto const& key : this->shard().keys) {
            result.push_back(key.high);
        }
        return result;
    }
    Shard const& by_key() const { return by_key_; }

  private:
    Shard by_key_{years.residence_count()};
    Shard shard_{years.residence_count()};
};

TEST(PersonOrder, OfNobodyIsEmpty)
{
    Arranged nobody;

    EXPECT_EQ(nobody.shard().person_count(), 0U);
    EXPECT_THAT(nobody.shard().contacts, IsEmpty());
    EXPECT_THAT(nobody.shard().contact_offsets, ElementsAre(0));
    EXPECT_THAT(nobody.shard().registration_offsets, ElementsAre(0));
}

TEST(PersonOrder, PutsActivityFirst)
{
    Arranged persons;
    persons.add(living_in(101))
        .add(living_in(101).contact("2020-01-01 10:00", "2020-01-01 11:00"))
        .add(
            living_in(860).receives(registration("1.4", "2020-01-01", "", 860)))
        .add(living_in(860)
                 .contact("2020-01-01 10:00", "2020-01-01 11:00")
                 .receives(registration("1.4", "2020-01-01", "", 860)));

    EXPECT_THAT(persons.keys(), ElementsAre(2, 3, 1, 0));
}

TEST(PersonOrder, PutsWhoStaysBeforeWhoMovesAndWhoLivesBeforeWhoDies)
{
    Arranged persons;
    persons.add(living_in(101).lives_in(2022, 147))
        .add(living_in(101).died("2022-12-31"))
        .add(living_in(101).died("2023-01-01"))
        .add(living_in(101).lives_in(2018, 147).died("2018-01-01"))
        .add(living_in(101).lives_in(2023, 147));  // after the run

    EXPECT_THAT(persons.keys(), ElementsAre(2, 4, 1, 0, 3));
}

TEST(PersonOrder, IsByTheFirstYearsResidenceThenByKey)
{
    Arranged persons;
    persons.add(living_in(860))
        .add(living_in(147))
        .add(PersonBuilder(years))  // without any record
        .add(living_in(147))
        .add(living_in(860));

    EXPECT_THAT(persons.keys(), ElementsAre(1, 3, 0, 4, 2));
}

TEST(PersonOrder, TakesEverythingOfAPersonAlong)
{
    Arranged persons;
    persons.add(living_in(860).born("1950-05-05").died("2030-01-01"))
        .add(living_in(147)
                 .has_sex(reference::Sex::female)
                 .contact("2020-01-01 10:00", "2020-01-01 11:00")
                 .contact("2020-01-02 10:00", "2020-01-02 11:00"))
        .add(living_in(101)
                 .contact("2019-01-01 10:00", "2019-01-01 11:00")
                 .receives(registration("1.4", "2020-01-01", "", 101))
                 .receives(registration("1.3.1", "2021-01-01", "", 147)));
    auto const& by_key = persons.by_key();

    auto const& shard = persons.shard();

    ASSERT_EQ(shard.person_count(), 3U);
    EXPECT_EQ(shard.bytes(), by_key.bytes());
    for (std::size_t i = 0; i < shard.person_count(); ++i) {
        auto const found = shard.person(i);
        auto const expected = by_key.person(shard.keys[i].high);
        EXPECT_EQ(shard.keys[i], by_key.keys[shard.keys[i].high]);
        EXPECT_EQ(found.facts.birth_day, expected.facts.birth_day);
        EXPECT_EQ(found.facts.death_day, expected.facts.death_day);
        EXPECT_EQ(found.facts.sex, expected.facts.sex);
        EXPECT_THAT(found.residences,
                    ::testing::ElementsAreArray(expected.residences));
        EXPECT_THAT(found.contacts,
                    ::testing::ElementsAreArray(expected.contacts));
        EXPECT_THAT(found.registrations,
                    ::testing::ElementsAreArray(expected.registrations));
    }
}

}  // namespace
}  // namespace samspil::store::person_order_test
