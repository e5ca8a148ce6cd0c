#include "publish/audit/fraction.hpp"

#include <gtest/gtest.h>

namespace samspil::publish {
namespace {

// M10.2: a share with all its digits tells both counts, but for a common
// divisor.
TEST(Fraction, IsTheQuotientOfTwoCounts)
{
    for (std::int64_t denominator : {1, 2, 3, 7, 97, 5231, 1'048'573}) {
        for (std::int64_t numerator : {0, 1, 5, 4001, 999'983}) {
            auto const found = fraction_of(static_cast<double>(numerator) /
                                           static_cast<double>(denominator));
            ASSERT_TRUE(found.has_value()) << numerator << "/" << denominator;
            EXPECT_EQ(found->numerator * denominator,
                      numerator * found->denominator);
        }
    }
}

TEST(Fraction, IsNoneOfOtherNumbers)
{
    EXPECT_FALSE(fraction_of(-0.5).has_value());
    EXPECT_FALSE(fraction_of(std::sqrt(2.0)).has_value());
    EXPECT_FALSE(fraction_of(std::nan("")).has_value());
}

}  // namespace
}  // namespace samspil::publish
