#include "cubes/figures/percentile_bounds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace samspil::cubes::percentile_bounds_test {
namespace {

constexpr auto missing = std::numeric_limits<double>::quiet_NaN();

//! The law restated: the ⌈0.025 m⌉-th and ⌈0.975 m⌉-th smallest of the m
//! values that are there; missing if m < B/2.
PercentileBounds::Bounds restated(std::vector<double> values)
{
    auto const replicates = values.size();
    std::erase_if(values, [](double value) { return std::isnan(value); });
    std::sort(values.begin(), values.end());
    auto const m = values.size();
    if (m == 0 || 2 * m < replicates) {
        return {missing, missing};
    }
    auto const lower = (25 * m + 999) / 1000;
    auto const upper = (975 * m + 999) / 1000;
    return {values[lower - 1], values[upper - 1]};
}

void expect_equal(PercentileBounds::Bounds const& a,
                  PercentileBounds::Bounds const& b)
{
    EXPECT_TRUE(a.lower == b.lower ||
                (std::isnan(a.lower) && std::isnan(b.lower)))
        << a.lower << " " << b.lower;
    EXPECT_TRUE(a.upper == b.upper ||
                (std::isnan(a.upper) && std::isnan(b.upper)))
        << a.upper << " " << b.upper;
}

//! One replicate of all figures.
void add(PercentileBounds& bounds, std::span<double const> values)
{
    bounds.add(values, values.size(), {0, values.size()});
}

TEST(M12_Intervals, AreTheLawRestated)
{
    std::mt19937_64 random(1);
    for (int const replicates : {1, 2, 39, 40, 41, 100, 999, 1000}) {
        for (int const missing_percent : {0, 10, 49, 50, 51, 100}) {
            PercentileBounds bounds(1, replicates);
            std::vector<double> values;
            for (int i = 0; i < replicates; ++i) {
                bool const is_missing =
                    static_cast<int>(random() % 100) < missing_percent;
                values.push_back(
                    is_missing ? missing : static_cast<double>(random() % 50));
                add(bounds, std::span(&values.back(), 1));
            }
            SCOPED_TRACE(replicates);
            expect_equal(bounds.bounds(0), restated(values));
        }
    }
}

TEST(M12_Intervals, RowsAddedAtOnceAreReplicatesOneByOne)
{
    std::mt19937_64 random(4);
    constexpr std::size_t figures = 5;
    constexpr std::size_t stride = 7;
    constexpr std::size_t replicates = 60;
    std::vector<double> rows(replicates * stride, missing);
    PercentileBounds one_by_one(figures, replicates);
    for (std::size_t i = 0; i < replicates; ++i) {
        for (std::size_t k = 0; k < figures; ++k) {
            rows[i * stride + k] =
                random() % 9 < k ? missing : static_cast<double>(random() % 30);
        }
        add(one_by_one, std::span(rows).subspan(i * stride, figures));
    }
    PercentileBounds at_once(figures, replicates);
    at_once.add(rows, stride, {0, 2});
    at_once.add(rows, stride, {2, figures});

    for (std::size_t k = 0; k < figures; ++k) {
        expect_equal(at_once.bounds(k), one_by_one.bounds(k));
    }
}

TEST(M12_Intervals, DoNotDependOnWhoSawWhichReplicates)
{
    std::mt19937_64 random(2);
    constexpr int replicates = 300;
    PercentileBounds whole(2, replicates);
    std::vector<PercentileBounds> ranks(3, PercentileBounds(2, replicates));
    for (int i = 0; i < replicates; ++i) {
        std::vector<double> const values{
            static_cast<double>(random() % 1000),
            i % 3 == 0 ? missing : static_cast<double>(random() % 9)};
        add(whole, values);
        add(ranks[random() % 3], values);
    }
    ranks[0].merge_bytes(0, 2, ranks[2].to_bytes(0, 2));
    ranks[0].merge_bytes(0, 1, ranks[1].to_bytes(0, 1));
    ranks[0].merge_bytes(1, 2, ranks[1].to_bytes(1, 2));

    expect_equal(ranks[0].bounds(0), whole.bounds(0));
    expect_equal(ranks[0].bounds(1), whole.bounds(1));
}

TEST(M12_Intervals, AreMissingWhereTheFigureIsInMoreThanHalf)
{
    PercentileBounds bounds(1, 4);
    for (double const value : {1.0, missing, missing}) {
        add(bounds, std::span(&value, 1));
    }
    EXPECT_TRUE(std::isnan(bounds.bounds(0).lower));
    double const value = 2;
    add(bounds, std::span(&value, 1));  // two of four: half is enough
    expect_equal(bounds.bounds(0), {1, 2});
}

}  // namespace
}  // namespace samspil::cubes::percentile_bounds_test
