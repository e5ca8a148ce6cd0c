#include "ingest/building/shard_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "shard_fixture.hpp"

namespace samspil::ingest::shard_builder_test {
namespace {

using registers::RegisterId;
using test::at;
using test::Build;
using test::day;
using test::id;
using test::years;
using ::testing::ElementsAre;

constexpr auto kontakter = RegisterId::lpr_f_kontakter;

TEST(ShardBuilder, OfNothingIsAnEmptyShard)
{
    Build build;

    EXPECT_EQ(build.run().person_count(), 0U);
    EXPECT_EQ(build.sum.persons(), 0);
}

TEST(ShardBuilder, GathersAPersonFromAllRegisters)
{
    Build build;
    build.record(7, "2019-12-31", "1980-01-02", 147).sex =
        reference::Sex::female;
    build.death(7, "2022-03-04");
    build.contact(7, "2020-05-01 10:00", "2020-05-01 11:00");
    build.registration(7, "1.4", "2020-01-01", "2020-02-01");

    auto const shard = build.run();

    ASSERT_EQ(shard.person_count(), 1U);
    EXPECT_EQ(shard.keys.front(), id(7));
    auto const person = shard.person(0);
    EXPECT_EQ(person.facts.birth_day, day("1980-01-02"));
    EXPECT_EQ(person.facts.death_day, day("2022-03-04"));
    EXPECT_EQ(person.facts.sex, reference::Sex::female);
    auto const none = reference::residence_no_record;
    EXPECT_THAT(person.residences, ElementsAre(none, none, test::residence(147),
                                               none, none, none));
    EXPECT_THAT(person.contacts,
                ElementsAre(records::Contact(at("2020-05-01 10:00"),
                                             at("2020-05-01 11:00"), {})));
    EXPECT_THAT(person.registrations,
                ElementsAre(test::registration("1.4", "2020-01-01",
                                               "2020-02-01", 147)));
    EXPECT_EQ(build.sum.persons(), 1);
}

TEST(ShardBuilder, PersonsOfAKindAreInTheOrderOfTheirKeys)
{
    Build build;
    for (auto const person : {5, 1, 4, 2, 3}) {
        build.record(static_cast<std::uint64_t>(person), "2020-01-01",
                     "1980-01-01", 147);
    }

    EXPECT_THAT(build.run().keys,
                ElementsAre(id(1), id(2), id(3), id(4), id(5)));
}

TEST(ShardBuilder, PersonsAreInTheStoresOrder)
{
    Build build;
    for (auto const person : {1, 2, 3}) {
        build.record(static_cast<std::uint64_t>(person), "2020-01-01",
                     "1980-01-01", 147);
    }
    build.contact(2, "2020-05-01 10:00", "2020-05-01 11:00");
    build.registration(3, "1.4", "2020-01-01", "");

    auto const shard = build.run();

    EXPECT_THAT(shard.keys, ElementsAre(id(3), id(2), id(1)));
    EXPECT_THAT(shard.contact_offsets, ElementsAre(0, 0, 1, 1));
    EXPECT_THAT(shard.registration_offsets, ElementsAre(0, 1, 1, 1));
}

TEST(ShardBuilder, KeepsNothingOfTheShardBefore)
{
    ShardBuilder build(years, years.end());
    registers::QualityCounts counts;
    store::PersonSum sum;
    Build first;
    first.record(1, "2020-01-01", "1980-01-01", 147);
    first.contact(1, "2020-05-01 10:00", "2020-05-01 11:00");
    Build second;
    second.record(2, "2020-01-01", "1980-01-01", 147);

    build(first.prepared(), counts, sum);
    auto const& shard = build(second.prepared(), counts, sum);

    EXPECT_THAT(shard.keys, ElementsAre(id(2)));
    EXPECT_EQ(shard.contacts.size(), 0U);
    EXPECT_EQ(sum.persons(), 2);
}

TEST(M1_4_ShardBuilder, WithoutABirthDateAPersonIsLeftOutAndCounted)
{
    Build build;
    build.record(1, "2020-01-01", "", 147);
    build.contact(1, "2020-05-01 10:00", "2020-05-01 11:00");
    build.contact(2, "2020-05-01 10:00", "2020-05-01 11:00");
    build.registration(3, "1.4", "2020-01-01", "");
    build.record(4, "2020-01-01", "1980-01-01", 147);

    auto const shard = build.run();

    EXPECT_THAT(shard.keys, ElementsAre(id(4)));
    EXPECT_EQ(build.rule("M1.4"), 3);
    EXPECT_EQ(build.fates(RegisterId::population), "1/1");
    EXPECT_EQ(build.fates(kontakter), "0/2");
    EXPECT_EQ(build.fates(RegisterId::social), "0/1");
}

TEST(M1_4_ShardBuilder, WhoIsOnlyInTheDeathsIsNotCounted)
{
    Build build;
    build.death(1, "2020-01-01");

    EXPECT_EQ(build.run().person_count(), 0U);
    EXPECT_EQ(build.rule("M1.4"), 0);
    EXPECT_EQ(build.fates(RegisterId::deaths), "0/1");
}

TEST(M1_6_ShardBuilder, DisagreementsAreCountedOncePerPerson)
{
    Build build;
    build.record(1, "2019-01-01", "1980-01-01", 147);
    build.record(1, "2020-01-01", "1980-01-02", 147);
    build.record(1, "2021-01-01", "1980-01-03", 147);
    build.record(2, "2020-01-01", "1980-01-01", 147);
    build.death(2, "2021-01-02");
    build.death(2, "2021-01-01");
    build.record(3, "2020-01-01", "1980-01-01", 147);
    build.record(3, "2021-01-01", "", 147);

    auto const shard = build.run();

    EXPECT_EQ(build.rule("M1.6"), 2);
    EXPECT_EQ(shard.person(0).facts.birth_day, day("1980-01-03"));
    EXPECT_THAT(shard.keys, ElementsAre(id(1), id(3), id(2)));
    EXPECT_EQ(shard.person(2).facts.death_day, day("2021-01-01"));
}

TEST(M7_1_ShardBuilder, AResidenceIsThatOfTheFirstOfJanuaryAlone)
{
    Build build;
    build.record(1, "2017-12-31", "1980-01-01", 147);
    build.record(1, "2019-06-30", "1980-01-01", 151);
    build.record(1, "2020-01-01", "1980-01-01", 0);
    build.record(1, "2021-01-01", "1980-01-01", 101).district = 9;
    build.record(1, "2023-01-01", "1980-01-01", 101);

    auto const shard = build.run();

    EXPECT_THAT(
        shard.person(0).residences,
        ElementsAre(test::residence(147), reference::residence_no_record,
                    reference::residence_invalid, reference::residence_syd,
                    reference::residence_no_record,
                    reference::residence_koebenhavn));
}

//! Rows of thirty persons, with every kind of trouble.
Build troubled_rows()
{
    Build build;
    std::mt19937 random(11);
    auto const date = [&](int first_year) {
        return base::to_string(
            base::to_civil(base::first_day_of(first_year) +
                           static_cast<int>(random() % 1500)));
    };
    for (int i = 0; i < 400; ++i) {
        auto const person = random() % 30 + 1;
        auto const new_year = std::to_string(2017 + random() % 7) + "-01-01";
        build
            .record(person, new_year,
                    random() % 3 == 0
                        ? ""
                        : "1980-01-0" + std::to_string(1 + random() % 2),
                    101)
            .district = static_cast<std::uint8_t>(random() % 11);
        if (i % 20 == 0) {
            build.death(person, date(2020));
        }
        build.registration(person, i % 2 == 0 ? "1.4" : "1.3.1",
                           std::to_string(2018 + i % 3) + "-01-01",
                           i % 5 == 0 ? "" : "2021-01-01");
        auto& contact =
            build.contact(person, std::to_string(2018 + i % 4) + "-03-01 10:00",
                          i % 7 == 0 ? "" : "2022-01-01 10:00");
        contact.contact.traits.acute = i % 2 == 0;
        contact.source =
            i % 3 == 0 ? RegisterId::psyk_adm : RegisterId::lpr_f_kontakter;
    }
    return build;
}

TEST(ShardBuilder, DoesNotDependOnTheOrderOfTheRows)
{
    auto expected = troubled_rows();
    auto const shard = expected.run();
    ASSERT_GT(shard.person_count(), 10U);
    std::mt19937 random(5);
    for (int times = 0; times < 20; ++times) {
        auto build = troubled_rows();
        auto& rows = build.rows;
        std::shuffle(build.population.begin(), build.population.end(), random);
        std::shuffle(rows.deaths.begin(), rows.deaths.end(), random);
        std::shuffle(rows.registrations.begin(), rows.registrations.end(),
                     random);
        std::shuffle(build.contacts.begin(), build.contacts.end(), random);

        auto const other = build.run();

        ASSERT_EQ(other.keys, shard.keys);
        ASSERT_EQ(other.residences, shard.residences);
        ASSERT_EQ(other.contacts, shard.contacts);
        ASSERT_EQ(other.registrations, shard.registrations);
        ASSERT_EQ(store::fingerprint(build.sum, years, years.end()),
                  store::fingerprint(expected.sum, years, years.end()));
        ASSERT_EQ(build.counts.rules, expected.counts.rules);
        for (auto const source :
             {RegisterId::population, RegisterId::deaths, RegisterId::psyk_adm,
              kontakter, RegisterId::social}) {
            ASSERT_EQ(build.fates(source), expected.fates(source));
        }
    }
}

}  // namespace
}  // namespace samspil::ingest::shard_builder_test
