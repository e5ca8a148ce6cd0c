#include "registers/file_patterns.hpp"

#include <gtest/gtest.h>

namespace samspil::registers::file_patterns_test {
namespace {

TEST(FilePatterns, MatchAnyTextAndCharacterWithoutCase)
{
    EXPECT_TRUE(matches_pattern("abc", "ABC"));
    EXPECT_TRUE(matches_pattern("abc", "a*"));
    EXPECT_TRUE(matches_pattern("abc", "*c"));
    EXPECT_TRUE(matches_pattern("aXbXc", "a*b?c*"));
    EXPECT_TRUE(matches_pattern("", "*"));
    EXPECT_FALSE(matches_pattern("abc", "ab"));
    EXPECT_FALSE(matches_pattern("abc", "b*"));
    EXPECT_FALSE(matches_pattern("ab", "a?b"));
    EXPECT_FALSE(matches_pattern("", "?"));
}

}  // namespace
}  // namespace samspil::registers::file_patterns_test
