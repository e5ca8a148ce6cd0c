#include "synthetic/quota.hpp"

#include <gtest/gtest.h>

namespace samspil::synthetic::quota_test {
namespace {

TEST(Quota, NeverStraysFromTheSumByOne)
{
    Quota quota{0.4};
    double expected = 0;
    int given = 0;

    for (double const mean : {0.3, 0.0, 1.7, 0.05, 2.5, 0.45, 0.2}) {
        expected += mean;
        given += quota.take(mean);
        EXPECT_LT(std::abs(given - expected), 1);
    }
}

TEST(Quota, GivesWholeNumbersAsTheyAre)
{
    Quota quota{0.0};

    EXPECT_EQ(quota.take(3), 3);
    EXPECT_EQ(quota.take(0), 0);
    EXPECT_EQ(quota.take(1), 1);
}

}  // namespace
}  // namespace samspil::synthetic::quota_test
