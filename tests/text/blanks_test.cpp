#include "text/blanks.hpp"

#include <gtest/gtest.h>

namespace samspil::text::blanks_test {
namespace {

TEST(Blanks, AreTrimmedInBothEncodings)
{
    EXPECT_EQ(trim_all_blanks(" \xC2\xA0\ta b\xC2\xA0 "), "a b");
    EXPECT_EQ(trim_all_blanks("\xA0 a\xA0"), "a");
    EXPECT_EQ(trim_all_blanks("\xC3\xA0"), "\xC3\xA0");
    EXPECT_EQ(trim_all_blanks("\xA0"), "");
    EXPECT_EQ(trim_all_blanks(""), "");
}

TEST(Blanks, InARunBecomeOneSpace)
{
    EXPECT_EQ(with_single_blanks("a  b\tc"), "a b c");
    EXPECT_EQ(with_single_blanks("a\xC2\xA0 b"), "a b");
    EXPECT_EQ(with_single_blanks("a\xA0\xA0 b"), "a b");
    EXPECT_EQ(with_single_blanks("\xC3\xA0 b"), "\xC3\xA0 b");
    EXPECT_EQ(with_single_blanks("ab"), "ab");
}

}  // namespace
}  // namespace samspil::text::blanks_test
