#include "registers/readers/social_reader.hpp"

#include <gtest/gtest.h>

#include "registers/register_fixture.hpp"

namespace samspil::registers::social_reader_test {
namespace {

using base::to_day;
using reference::find_municipality;
using reference::TargetGroup;
using test::parse;
using test::Parsed;

Parsed parse_social(std::string_view rows)
{
    return parse(RegisterId::social,
                 "PNR,YDELSE,HANDLEKOM,BETALKOM,STARTDATO,SLUTDATO,MAALGRUPPE"
                 "\n" +
                     std::string(rows));
}

TEST(SocialReader, ReadsEveryField)
{
    auto const parsed =
        parse_social("A, 1.12.0.1 ,751,0101,20200201,29-02-2020,1.2.2.4\n");

    ASSERT_EQ(parsed.rows.registrations.size(), 1U);
    auto const& row = parsed.rows.registrations[0];
    EXPECT_EQ(row.person, records::keyed_hash(records::public_key, "A"));
    EXPECT_EQ(row.registration.service, 1);
    EXPECT_EQ(row.registration.acting, find_municipality(751));
    EXPECT_EQ(row.registration.paying, find_municipality(101));
    EXPECT_EQ(row.registration.start, to_day(2020, 2, 1));
    EXPECT_EQ(row.registration.end, to_day(2020, 2, 29));
    EXPECT_EQ(row.registration.target_group, TargetGroup::mental);
}

TEST(SocialReader, KeepsOpenOnesAndThoseWithoutValidMunicipality)
{
    auto const parsed = parse_social("A,1.1,,9999,2020-02-01,.,NA\n");
    ASSERT_EQ(parsed.rows.registrations.size(), 1U);
    auto const& registration = parsed.rows.registrations[0].registration;
    EXPECT_EQ(registration.end, base::no_day);
    EXPECT_EQ(registration.acting, reference::no_municipality);
    EXPECT_EQ(registration.paying, reference::no_municipality);
    EXPECT_EQ(registration.target_group, TargetGroup::unknown);
}

TEST(SocialReader, PassesOverServicesThatDoNotCountByM5_2)
{
    auto const parsed = parse_social(
        "A,1.12.0.3,751,751,2020-02-01,,\nA,,751,751,2020-02-01,,\n"
        "A,1.3.2,751,751,2020-02-01,,\n");
    EXPECT_EQ(parsed.rows.registrations.size(), 1U);
    EXPECT_EQ(parsed.counts.not_needed, 2);
    EXPECT_EQ(parsed.rule("M5.2"), 2);
}

TEST(SocialReader, RejectsBackwardRegistrationsByM5_3AfterM5_2)
{
    auto const parsed = parse_social(
        "A,1.1,751,751,2020-05-02,2020-05-01,\n"
        "A,9.9,751,751,2020-05-02,2020-05-01,\n"
        "A,1.1,751,751,2020-05-02,2020-05-02,\n");
    EXPECT_EQ(parsed.rejected("backward"), 1);
    EXPECT_EQ(parsed.rule("M5.3 backward"), 1);
    EXPECT_EQ(parsed.rule("M5.2"), 1);
    EXPECT_EQ(parsed.rows.registrations.size(), 1U);
}

TEST(SocialReader, RejectsWhatCannotBeReadBeforeLookingAtTheService)
{
    auto const parsed = parse_social(
        ",9.9,,,,,\nA,9.9,,,,,\nA,9.9,,,2020-02-30,,\n"
        "A,9.9,,,2020-02-01,x,\n");
    EXPECT_EQ(parsed.rejected("missing person"), 1);
    EXPECT_EQ(parsed.rejected("missing start"), 1);
    EXPECT_EQ(parsed.rejected("unreadable start"), 1);
    EXPECT_EQ(parsed.rejected("unreadable end"), 1);
    EXPECT_EQ(parsed.rule("M5.2"), 0);
}

}  // namespace
}  // namespace samspil::registers::social_reader_test
