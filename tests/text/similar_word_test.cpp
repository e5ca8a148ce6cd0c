#include "text/similar_word.hpp"

#include <gtest/gtest.h>

namespace samspil::text::similar_word_test {
namespace {

std::vector<std::string> const words{"cubes",     "few",   "figure",
                                     "geography", "theme", "threshold"};

std::string meant(std::string_view given)
{
    return similar_word(words, given).value_or("");
}

TEST(SimilarWord, IsTheNearestThatTwoSlipsMake)
{
    EXPECT_EQ(meant("cube"), "cubes");
    EXPECT_EQ(meant("geografy"), "geography");
    EXPECT_EQ(meant("figrue"), "figure");
    EXPECT_EQ(meant("theem"), "theme");
    EXPECT_EQ(meant("georgafie"), "");
}

TEST(SimilarWord, HalfOfAShortOneIsRight)
{
    EXPECT_EQ(meant("few"), "few");
    EXPECT_EQ(meant("fwe"), "");
    EXPECT_EQ(meant("fex"), "few");
}

TEST(SimilarWord, MayBeCutOffIfOnlyOneBeginsSo)
{
    EXPECT_EQ(meant("thresh"), "threshold");
    EXPECT_EQ(meant("geo"), "geography");
    EXPECT_EQ(meant("th"), "");
    EXPECT_EQ(similar_word({"print-config", "print-all"}, "print"),
              std::nullopt);
}

}  // namespace
}  // namespace samspil::text::similar_word_test
