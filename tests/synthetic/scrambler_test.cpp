#include "synthetic/scrambler.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace samspil::synthetic::scrambler_test {
namespace {

TEST(Scrambler, IsABijection)
{
    for (std::uint64_t const key : {0U, 1U, 77U}) {
        Scrambler const scramble{key, 8};
        std::vector<bool> seen(1U << 16);

        for (std::uint64_t number = 0; number < seen.size(); ++number) {
            auto const value = scramble(number);
            ASSERT_LT(value, seen.size());
            ASSERT_FALSE(seen[value]);
            seen[value] = true;
        }
    }
}

TEST(Scrambler, HidesTheOrder)
{
    Scrambler const scramble{1, 14};
    int rising = 0;

    for (std::uint64_t number = 0; number < 10'000; ++number) {
        rising += scramble(number + 1) > scramble(number) ? 1 : 0;
    }

    EXPECT_NEAR(rising, 5000, 200);
}

TEST(Scrambler, DependsOnTheKey)
{
    EXPECT_NE(Scrambler(1, 20)(12345), Scrambler(2, 20)(12345));
}

}  // namespace
}  // namespace samspil::synthetic::scrambler_test
