#include "records/hours.hpp"

#include <gtest/gtest.h>

namespace samspil::records::hours_test {
namespace {

Hours hours(std::string_view text)
{
    auto const parsed = Hours::parse(text);
    EXPECT_TRUE(parsed.has_value()) << text;
    return parsed.value_or(Hours(-1));
}

TEST(Hours, TheFormDoesNotMatter)
{
    EXPECT_EQ(hours("4"), Hours(4));
    EXPECT_EQ(hours("4.0"), Hours(4));
    EXPECT_EQ(hours("4.000000000"), Hours(4));
    EXPECT_EQ(hours("004"), Hours(4));
    EXPECT_EQ(hours("0.50"), hours("0.5"));
    EXPECT_NE(hours("4.000001"), Hours(4));
}

TEST(Hours, RefusesOtherForms)
{
    for (auto const* text :
         {"", ".", "4.", ".5", "+4", "-4", " 4", "4 ", "4,5", "4e1", "4E1",
          "0x4", "4.5.6", "4.-5", "4.5h", "inf", "nan", "４"}) {
        EXPECT_FALSE(Hours::parse(text).has_value()) << text;
    }
}

TEST(Hours, HasSixDecimals)
{
    EXPECT_EQ(hours("4.123456").to_string(), "4.123456");
    EXPECT_FALSE(Hours::parse("4.1234567").has_value());
}

TEST(Hours, StaysFarFromTheLimitsOfMinutes)
{
    EXPECT_EQ(hours("1000000").minutes_rounded_up(), 60'000'000);
    EXPECT_FALSE(Hours::parse("1000001").has_value());
    EXPECT_FALSE(Hours::parse("99999999999999999999").has_value());
}

// M11: hours × 60 compare exactly; 4.02 h is 241.2 minutes.
TEST(Hours, AGapOf241MinutesIsWithin402Hours)
{
    EXPECT_EQ(hours("4.02").minutes_rounded_down(), 241);
}

TEST(Hours, WholeMinutesAreExact)
{
    EXPECT_EQ(hours("4").minutes_rounded_down(), 240);
    EXPECT_EQ(hours("4").minutes_rounded_up(), 240);
    EXPECT_EQ(hours("11.5").minutes_rounded_down(), 690);
    EXPECT_EQ(hours("11.5").minutes_rounded_up(), 690);
    // 0.55 × 60 is 33 exactly, but not in binary fractions.
    EXPECT_EQ(hours("0.55").minutes_rounded_down(), 33);
    EXPECT_EQ(hours("0.55").minutes_rounded_up(), 33);
    EXPECT_EQ(hours("4.1").minutes_rounded_down(), 246);
    EXPECT_EQ(hours("4.1").minutes_rounded_up(), 246);
}

TEST(Hours, AStayOf242MinutesReaches402Hours)
{
    EXPECT_EQ(hours("4.02").minutes_rounded_up(), 242);
    EXPECT_EQ(hours("0.000001").minutes_rounded_up(), 1);
    EXPECT_EQ(hours("0.000001").minutes_rounded_down(), 0);
}

TEST(Hours, KnowsZero)
{
    EXPECT_TRUE(hours("0").is_zero());
    EXPECT_TRUE(hours("0.0").is_zero());
    EXPECT_FALSE(hours("0.000001").is_zero());
}

TEST(Hours, AreWrittenInTheirShortestForm)
{
    EXPECT_EQ(hours("4.0").to_string(), "4");
    EXPECT_EQ(hours("04.020").to_string(), "4.02");
    EXPECT_EQ(hours("0.05").to_string(), "0.05");
    EXPECT_EQ(hours("100").to_string(), "100");
}

}  // namespace
}  // namespace samspil::records::hours_test
