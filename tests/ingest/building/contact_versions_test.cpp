#include "ingest/building/contact_versions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "join_fixture.hpp"

namespace samspil::ingest::contact_versions_test {
namespace {

using registers::RegisterId;
using test::at;
using test::id;
using test::Join;
using ::testing::ElementsAre;
using ::testing::SizeIs;

constexpr auto kontakter = RegisterId::lpr_f_kontakter;
constexpr auto diagnoser = RegisterId::lpr_f_diagnoser;

//! How many rows the join counts as versions that are left out.
std::int64_t versions_left_out(Join& join)
{
    join.run();
    return join.counts.of(registers::QualityRule::older_version);
}

TEST(M2_6_ContactJoin, AVersionWithAnEndTakesThePlaceOfThoseWithout)
{
    Join join;
    join.contact(1, "DF20").end = base::no_minute;
    join.contact(1, "DF30");
    join.contact(1, "DF40").end = base::no_minute;

    EXPECT_EQ(versions_left_out(join), 2);
    EXPECT_THAT(join.described(),
                ElementsAre("2020-05-01 600-660 DF30 contact"));
    EXPECT_EQ(join.fates(kontakter), "0/2/0");
}

TEST(M2_6_ContactJoin, OfSeveralEndsTheLatestCounts)
{
    Join join;
    join.contact(1, "DF20");
    join.contact(1, "DF30").end = at("2020-05-01 11:01");

    EXPECT_EQ(versions_left_out(join), 1);
    EXPECT_THAT(join.described(),
                ElementsAre("2020-05-01 600-661 DF30 contact"));
}

TEST(M2_6_ContactJoin, OfEqualEndsTheRankDecides)
{
    using reference::ContactType;
    // Each row loses to the one behind it by the first thing that differs.
    Join join;
    auto& without_code = join.contact(1);
    without_code.acute = true;
    auto& virtual_contact = join.contact(1, "DF00");
    virtual_contact.type = ContactType::virtual_contact;
    virtual_contact.acute = true;
    auto& out_contact = join.contact(1, "DF01");
    out_contact.type = ContactType::out_contact;
    out_contact.acute = true;
    join.contact(1, "DF02");
    auto& acute = join.contact(1, "DF96");
    acute.acute = true;
    acute.psychiatric_specialty = false;
    join.contact(1, "DF98").acute = true;
    join.contact(1, "DF97").acute = true;

    EXPECT_EQ(versions_left_out(join), 6);
    EXPECT_THAT(join.described(),
                ElementsAre("2020-05-01 600-660 DF97 contact"));
}

TEST(M2_6_ContactJoin, TheTablesActionDiagnosisIsAVersionsToo)
{
    Join join;
    join.contact(1, "DF32");
    join.contact(1);
    join.diagnosis(1, 'A', "DF10");

    EXPECT_EQ(versions_left_out(join), 1);
    EXPECT_THAT(join.described(),
                ElementsAre("2020-05-01 600-660 DF10 contact"));
}

TEST(M2_6_ContactJoin, OtherPersonsStartsAndIdsAreNoVersions)
{
    Join join;
    join.contact(1, "DF20");
    join.contact(1, "DF20").person = id(2);
    join.contact(1, "DF20").start = at("2020-05-01 10:01");
    join.contact(2, "DF20");
    join.contact(0, "DF20").contact = {};
    join.contact(0, "DF20").contact = {};

    EXPECT_EQ(versions_left_out(join), 0);
    EXPECT_THAT(join.out, SizeIs(6));
}

TEST(M2_6_ContactJoin, CountsWhatIsLeftOutIfItIsPsychiatric)
{
    Join join;
    auto& somatic = join.contact(1, "DI10");
    somatic.psychiatric_specialty = false;
    somatic.end = base::no_minute;
    join.contact(1, "DF20");
    join.contact(2, "DF20");
    auto& later = join.contact(2, "DI10");
    later.psychiatric_specialty = false;
    later.end = at("2020-05-01 12:00");
    join.diagnosis(2, 'B', "DF10");

    EXPECT_EQ(versions_left_out(join), 1);
    EXPECT_THAT(join.described(),
                ElementsAre("2020-05-01 600-660 DF20 contact"));
    EXPECT_EQ(join.fates(kontakter), "0/3/0");
    EXPECT_EQ(join.fates(diagnoser), "0/1/0");
}

}  // namespace
}  // namespace samspil::ingest::contact_versions_test
