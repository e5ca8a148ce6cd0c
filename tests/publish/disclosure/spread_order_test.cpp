#include "publish/disclosure/spread_order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace samspil::publish::spread_order_test {
namespace {

TEST(SpreadOrder, HasEachOnceAndNeighboursFarApart)
{
    for (int const size : {1, 2, 3, 8, 100, 101, 1024}) {
        std::vector<int> values(static_cast<std::size_t>(size));
        std::iota(values.begin(), values.end(), 0);
        auto const spread = in_spread_order(values);
        EXPECT_THAT(spread, ::testing::UnorderedElementsAreArray(values));
        for (std::size_t i = 1; size > 8 && i < spread.size(); ++i) {
            EXPECT_GT(std::abs(spread[i] - spread[i - 1]), size / 4);
        }
    }
    EXPECT_TRUE(in_spread_order(std::vector<int>()).empty());
}

}  // namespace
}  // namespace samspil::publish::spread_order_test
