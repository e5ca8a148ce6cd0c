#include "text/ascii.hpp"

#include <gtest/gtest.h>

namespace samspil::text::ascii_test {
namespace {

TEST(Ascii, TrimTakesSpacesAndTabsOffTheEnds)
{
    EXPECT_EQ(trim(" a b\t"), "a b");
    EXPECT_EQ(trim("\t \t"), "");
    EXPECT_EQ(trim("\ra\n"), "\ra\n");
}

TEST(Ascii, IsCharComparesTheWholeText)
{
    EXPECT_TRUE(is_char("2", '2'));
    EXPECT_FALSE(is_char("", '2'));
    EXPECT_FALSE(is_char("22", '2'));
    EXPECT_FALSE(is_char("3", '2'));
}

TEST(Ascii, OnlyAsciiLettersHaveACase)
{
    EXPECT_EQ(lower_case("AZaz09[@\xC6"), "azaz09[@\xC6");
    EXPECT_TRUE(equals_ignoring_case("aZ[", "Az["));
    EXPECT_FALSE(equals_ignoring_case("[", "{"));
    EXPECT_FALSE(equals_ignoring_case("\xC6", "\xE6"));
    EXPECT_FALSE(equals_ignoring_case("a", "ab"));
    EXPECT_TRUE(starts_with_ignoring_case("BEF2017", "bef"));
    EXPECT_FALSE(starts_with_ignoring_case("be", "bef"));
}

}  // namespace
}  // namespace samspil::text::ascii_test
