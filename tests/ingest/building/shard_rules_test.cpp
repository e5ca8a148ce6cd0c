#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/building/shard_builder.hpp"
#include "shard_fixture.hpp"

// M0's steps from duplicates to death as a shard is built, and their counts
// in the quality report.
namespace samspil::ingest::shard_rules_test {
namespace {

using registers::RegisterId;
using test::at;
using test::Build;
using ::testing::ElementsAre;
using ::testing::SizeIs;

constexpr auto kontakter = RegisterId::lpr_f_kontakter;

TEST(M2_5_ShardRules, DuplicatesAreKeptFromTheFirstRegisterAndCounted)
{
    Build build;
    build.record(1, "2020-01-01", "1980-01-01", 147);
    build.contact(1, "2020-05-01 10:00", "2020-05-01 11:00").source =
        RegisterId::psyk_adm;
    build.contact(1, "2020-05-01 10:00", "2020-05-01 11:00");

    EXPECT_THAT(build.run().contacts, SizeIs(1));
    EXPECT_EQ(build.rule("M2.5 duplicates"), 1);
    EXPECT_EQ(build.fates(kontakter), "1/0");
    EXPECT_EQ(build.fates(RegisterId::psyk_adm), "0/1");
}

TEST(M2_4_ShardRules, OpenEndsAndTheObservationEndAreCounted)
{
    Build build;
    build.record(1, "2020-01-01", "1980-01-01", 147);
    build.contact(1, "2022-01-01 10:00", "");
    build.contact(1, "2022-02-01 10:00", "");
    build.contact(1, "2022-03-01 00:00", "2022-03-02 00:00");

    auto const shard = build.run(at("2022-03-01"));

    EXPECT_THAT(shard.contacts,
                ElementsAre(records::Contact(at("2022-01-01 10:00"),
                                             at("2022-01-01 10:00"), {}),
                            records::Contact(at("2022-02-01 10:00"),
                                             at("2022-03-01"), {})));
    EXPECT_EQ(build.rule("M2.4 until observation_end"), 1);
    EXPECT_EQ(build.rule("M2.4 0 minutes"), 1);
    EXPECT_EQ(build.rule("M2.4 after observation_end"), 1);
    EXPECT_EQ(build.fates(kontakter), "2/1");
}

TEST(M1_3_ShardRules, DeathCutsAndDropsAndIsCounted)
{
    Build build;
    build.record(1, "2020-01-01", "1980-01-01", 147);
    build.death(1, "2020-05-02");
    build.contact(1, "2020-05-01 10:00", "2020-05-09 10:00");
    build.contact(1, "2020-05-03 00:00", "2020-05-09 10:00");
    build.registration(1, "1.4", "2020-01-01", "");
    build.registration(1, "1.3", "2020-05-03", "");

    auto const shard = build.run();

    EXPECT_THAT(shard.contacts,
                ElementsAre(records::Contact(at("2020-05-01 10:00"),
                                             at("2020-05-02 24:00"), {})));
    EXPECT_THAT(shard.registrations,
                ElementsAre(test::registration("1.4", "2020-01-01",
                                               "2020-05-02", 147)));
    EXPECT_EQ(build.rule("M1.3 cut"), 2);
    EXPECT_EQ(build.rule("M1.3 dropped"), 2);
    EXPECT_EQ(build.fates(kontakter), "1/1");
    EXPECT_EQ(build.fates(RegisterId::social), "1/1");
}

TEST(M5_3_ShardRules, DuplicateRegistrationsAreCounted)
{
    Build build;
    build.record(1, "2020-01-01", "1980-01-01", 147);
    build.registration(1, "1.4", "2020-01-01", "");
    build.registration(1, "1.4", "2020-01-01", "");

    EXPECT_THAT(build.run().registrations, SizeIs(1));
    EXPECT_EQ(build.rule("M5.3 duplicates"), 1);
    EXPECT_EQ(build.fates(RegisterId::social), "1/1");
}

TEST(M4_4_ShardRules, ACourseIsNoContactAndAVisitIsARowOnce)
{
    Build build;
    build.record(1, "2018-01-01", "1980-01-01", 147);
    for (auto const role :
         {RowRole::course, RowRole::contact, RowRole::further_contact}) {
        auto& row = build.contact(1, "2018-05-01", "2018-05-01");
        row.role = role;
        row.contact.traits.date_only = true;
        row.source = role == RowRole::course ? RegisterId::psyk_adm
                                             : RegisterId::psyk_pers;
    }

    EXPECT_THAT(build.run().contacts, SizeIs(2));
    EXPECT_EQ(build.fates(RegisterId::psyk_adm), "1/0");
    EXPECT_EQ(build.fates(RegisterId::psyk_pers), "1/0");
}

}  // namespace
}  // namespace samspil::ingest::shard_rules_test
