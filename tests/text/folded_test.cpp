#include "text/folded.hpp"

#include <gtest/gtest.h>

namespace samspil::text::folded_test {
namespace {

TEST(Folded, DanishLettersAsTheyAreTypedWithoutThem)
{
    EXPECT_EQ(folded("Århus"), "aarhus");
    EXPECT_EQ(folded(" Brønderslev "), "broenderslev");
    EXPECT_EQ(folded("ÆRØ"), "aeroe");
    EXPECT_EQ(folded("\xC3"), "\xC3");
    EXPECT_EQ(folded(""), "");
}

TEST(EditDistance, CountsSlips)
{
    EXPECT_EQ(edit_distance("aarhus", "aarhus"), 0U);
    EXPECT_EQ(edit_distance("arrhus", "aarhus"), 1U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("abc", ""), 3U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

}  // namespace
}  // namespace samspil::text::folded_test
