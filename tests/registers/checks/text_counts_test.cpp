#include "registers/checks/text_counts.hpp"

#include <gtest/gtest.h>

namespace samspil::registers::text_counts_test {
namespace {

TEST(TextCounts, DescribesTheMostFrequentFirst)
{
    TextCounts counts;
    counts.add("b", 2);
    counts.add("a");
    counts.add("c");
    EXPECT_EQ(counts.describe(4), "b (2), a (1), c (1)");
    EXPECT_EQ(counts.describe(9), "b (2), a (1), c (1), others (5)");
    EXPECT_EQ(TextCounts().describe(3), "not listed (3)");
    EXPECT_EQ(TextCounts().describe(0), "");
}

TEST(TextCounts, DoNotDependOnHowRowsWereShared)
{
    constexpr int texts = 1000;
    TextCounts whole;
    TextCounts parts[3];
    for (int i = 0; i < 3 * texts; ++i) {
        auto const text = std::to_string(i * 7919 % texts);
        whole.add(text);
        parts[i * 31 % 7 % 3].add(text);
    }
    TextCounts sum;
    for (auto const& part : {parts[2], parts[0], parts[1]}) {
        sum += part;
    }
    EXPECT_EQ(sum, whole);
    EXPECT_EQ(sum.counts().size(), TextCounts::most_texts);
    EXPECT_EQ(sum.counts().begin()->second, 3);
}

}  // namespace
}  // namespace samspil::registers::text_counts_test
