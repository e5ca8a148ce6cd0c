#include "count/bootstrap/poisson_table.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace samspil::count::poisson_table_test {
namespace {

std::int32_t drawn(PoissonTable const& table, std::uint32_t uniform)
{
    UniformNumbers numbers;
    numbers.fill(uniform);
    PoissonNumbers result;
    table.draw(numbers, result);
    return result.front();
}

//! e⁻¹ · 2³² = 1,580,030,168.7
TEST(PoissonTable, OfOneTurnsAtTheThresholds)
{
    PoissonTable const table(1);

    EXPECT_EQ(drawn(table, 0), 0);
    EXPECT_EQ(drawn(table, 1'580'030'167), 0);
    EXPECT_EQ(drawn(table, 1'580'030'168), 1);
    EXPECT_EQ(drawn(table, 2 * 1'580'030'168U), 1);
    EXPECT_EQ(drawn(table, 2 * 1'580'030'168U + 1), 2);
    EXPECT_EQ(drawn(table, std::numeric_limits<std::uint32_t>::max()), 12);
    EXPECT_EQ(table.greatest(), 12);
}

//! One by one from the distribution function, for tables that compare all
//! thresholds and for those that search.
TEST(PoissonTable, IsTheInverseOfTheDistributionFunction)
{
    for (std::int64_t const mean : {1, 2, 20, 30, 500}) {
        PoissonTable const table(mean);
        auto const exact = [mean](std::uint32_t uniform) {
            double probability = std::exp(-static_cast<double>(mean));
            double sum = probability;
            std::int32_t k = 0;
            while (std::floor(sum * 0x1.0p32) <= uniform) {
                ++k;
                probability *= static_cast<double>(mean) / k;
                sum += probability;
            }
            return k;
        };
        UniformNumbers uniform;
        PoissonNumbers numbers;
        for (std::uint32_t i = 0; i < uniform.size(); ++i) {
            uniform[i] = i * 66'000'000U + 7;  // up to 0.97
        }
        table.draw(uniform, numbers);
        for (std::size_t i = 0; i < uniform.size(); ++i) {
            EXPECT_EQ(numbers[i], exact(uniform[i])) << mean << " " << i;
        }
    }
}

TEST(PoissonTable, HasNothingBelowAndAboveOfLargeMeans)
{
    for (std::int64_t const deviation : {30, 300, 3'000}) {
        auto const mean = deviation * deviation;
        PoissonTable const table(mean);

        EXPECT_GT(drawn(table, 0), mean - 8 * deviation);
        EXPECT_LT(table.greatest(), mean + 8 * deviation);
        EXPECT_NEAR(drawn(table, 1U << 31U), static_cast<double>(mean), 1);
    }
}

}  // namespace
}  // namespace samspil::count::poisson_table_test
