#include "text/pattern.hpp"

#include <gtest/gtest.h>

namespace samspil::text::pattern_test {
namespace {

TEST(FitsPattern, StarsStandForAnyCharacters)
{
    EXPECT_TRUE(fits_pattern("abcabd", "a*abd"));
    EXPECT_TRUE(fits_pattern("abc", "*"));
    EXPECT_TRUE(fits_pattern("abc", "abc*"));
    EXPECT_FALSE(fits_pattern("abc", "ab"));
    EXPECT_FALSE(fits_pattern("abc", "b*"));
    EXPECT_TRUE(fits_pattern("", "**"));
}

}  // namespace
}  // namespace samspil::text::pattern_test
