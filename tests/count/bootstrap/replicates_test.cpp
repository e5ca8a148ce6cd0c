#include "count/bootstrap/replicates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <omp.h>

#include <cmath>
#include <numeric>
#include <utility>

#include "count/bootstrap/philox.hpp"
#include "count/bootstrap/replicate_weights.hpp"
#include "count/count_store.hpp"
#include "count/many_persons.hpp"
#include "cubes/figures/key_figure.hpp"
#include "cubes/period.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::count::replicates_test {
namespace {

using test::ScratchFolder;
using ::testing::ElementsAre;

//! Known answers of the generator's reference code (Random123), of counters
//! side by side.
TEST(M12_Philox, GivesTheKnownAnswers)
{
    constexpr std::uint32_t ones = 0xffffffff;
    constexpr Philox::Words<2> zeros_and_ones{
        {{0, ones}, {0, ones}, {0, ones}, {0, ones}}};

    auto words = zeros_and_ones;
    Philox::draw(words, {0, 0});
    EXPECT_EQ(words[0][0], 0x6627e8d5U);
    EXPECT_EQ(words[1][0], 0xe169c58dU);
    EXPECT_EQ(words[2][0], 0xbc57ac4cU);
    EXPECT_EQ(words[3][0], 0x9b00dbd8U);

    words = zeros_and_ones;
    Philox::draw(words, {ones, ones});
    EXPECT_EQ(words[0][1], 0x408f276dU);
    EXPECT_EQ(words[1][1], 0x41c83b0eU);
    EXPECT_EQ(words[2][1], 0xa20bc7c6U);
    EXPECT_EQ(words[3][1], 0x6d5451fdU);

    Philox::Words<1> digits_of_pi{
        {{0x243f6a88}, {0x85a308d3}, {0x13198a2e}, {0x03707344}}};
    Philox::draw(digits_of_pi, {0xa4093822, 0x299f31d0});
    EXPECT_EQ(digits_of_pi[0][0], 0xd16cfe09U);
    EXPECT_EQ(digits_of_pi[1][0], 0x94fdccebU);
    EXPECT_EQ(digits_of_pi[2][0], 0x5001e420U);
    EXPECT_EQ(digits_of_pi[3][0], 0x24126ea1U);
}

struct Moments
{
    double mean;
    double variance;
};

template <class Weight>
Moments moments_of(std::vector<Weight> const& weights)
{
    auto const n = static_cast<double>(weights.size());
    auto const mean = std::accumulate(weights.begin(), weights.end(), 0.0) / n;
    double squares = 0;
    for (auto const weight : weights) {
        squares += (weight - mean) * (weight - mean);
    }
    return {mean, squares / n};
}

TEST(M12_Weights, OfAPersonArePoissonOfOne)
{
    std::vector<std::uint8_t> weights(200'000);

    draw_person_weights({7, 0, 200'000}, {1, 2}, weights);

    auto const [mean, variance] = moments_of(weights);
    EXPECT_NEAR(mean, 1, 0.01);
    EXPECT_NEAR(variance, 1, 0.02);
    auto const zeros = std::count(weights.begin(), weights.end(), 0);
    EXPECT_NEAR(static_cast<double>(zeros) / 200'000, std::exp(-1), 0.005);
}

TEST(M12_Weights, OfAProfileArePoissonOfItsPersons)
{
    for (std::int64_t const persons : {1, 9, 400, 90'000}) {
        std::vector<std::int32_t> weights(50'000);

        draw_profile_weights({7, 0, 50'000}, {3, 4}, PoissonTable(persons),
                             weights);

        auto const [mean, variance] = moments_of(weights);
        auto const expected = static_cast<double>(persons);
        EXPECT_NEAR(mean, expected, 5 * std::sqrt(expected / 50'000));
        EXPECT_NEAR(variance / expected, 1, 0.05);
    }
}

//! Also across the replicates that are drawn at once.
TEST(M12_Weights, OfAReplicateDoNotDependOnTheRange)
{
    std::vector<std::uint8_t> all(300);
    draw_person_weights({7, 0, 300}, {1, 2}, all);
    PoissonTable const table(30);
    std::vector<std::int32_t> all_of_profile(300);
    draw_profile_weights({7, 0, 300}, {1, 2}, table, all_of_profile);
    for (auto const& [begin, end] :
         {std::pair{13, 34}, {0, 64}, {63, 65}, {64, 128}, {100, 300}}) {
        auto const count = static_cast<std::size_t>(end - begin);
        std::vector<std::uint8_t> some(count);
        draw_person_weights({7, begin, end}, {1, 2}, some);
        EXPECT_TRUE(std::equal(some.begin(), some.end(), all.begin() + begin));

        std::vector<std::int32_t> some_of_profile(count);
        draw_profile_weights({7, begin, end}, {1, 2}, table, some_of_profile);
        EXPECT_TRUE(std::equal(some_of_profile.begin(), some_of_profile.end(),
                               all_of_profile.begin() + begin));
    }
}

//! Neither among persons nor between replicates that are drawn at once.
TEST(M12_Weights, AreNotCorrelated)
{
    constexpr std::int64_t count = 100'000;
    std::vector<std::uint8_t> one(count);
    std::vector<std::uint8_t> other(count);
    draw_person_weights({7, 0, count}, {1, 2}, one);
    draw_person_weights({7, 0, count}, {1, 3}, other);
    std::vector<std::int32_t> profile(count);
    draw_profile_weights({7, 0, count}, {1, 2}, PoissonTable(1), profile);
    auto const product_of = [&](auto const& left, auto const& right,
                                std::size_t shift) {
        double sum = 0;
        for (std::size_t i = 0; i + shift < left.size(); ++i) {
            sum += (left[i] - 1.0) * (right[i + shift] - 1.0);
        }
        return sum / static_cast<double>(left.size());
    };

    auto const most = 5 / std::sqrt(static_cast<double>(count));
    EXPECT_NEAR(product_of(one, other, 0), 0, most);
    EXPECT_NEAR(product_of(one, profile, 0), 0, most);
    for (std::size_t const shift : {1U, 15U, 16U, 17U, 32U, 48U, 64U}) {
        EXPECT_NEAR(product_of(one, one, shift), 0, most) << shift;
    }
}

TEST(M12_Weights, DifferBetweenSeedsAndPersons)
{
    std::vector<std::uint8_t> one(64);
    std::vector<std::uint8_t> other(64);
    draw_person_weights({7, 0, 64}, {1, 2}, one);

    draw_person_weights({8, 0, 64}, {1, 2}, other);
    EXPECT_NE(one, other);
    draw_person_weights({7, 0, 64}, {1, 3}, other);
    EXPECT_NE(one, other);
}

//! All bounds of a run, [scenario, figure]: lower and upper.
using Bounds = std::vector<double>;

struct Run
{
    std::uint32_t shards = 1;
    int threads = 1;
    std::int64_t memory_bytes = std::int64_t{1} << 30;
};

Bounds bounds_of(Run const& run, std::vector<records::Scenario> scenarios,
                 std::int64_t replicates = 40)
{
    ScratchFolder const folder;
    auto const manifest =
        test::many_persons(400).write(folder.path(), run.shards);
    omp_set_num_threads(run.threads);
    base::Log silent;
    ScenarioPlan const plan(scenarios);
    auto const counted = count_store(parallel::Communicator(), folder.path(),
                                     manifest, plan, silent);
    auto const periods = cubes::make_periods(manifest.years);
    auto const geographies = reference::standard_geographies();
    cubes::KeyFigureEvaluator const evaluate(manifest.years, periods);
    auto const figures =
        periods.size() * geographies.size() * cubes::key_figures().size();

    auto const intervals = count_replicates(
        parallel::Communicator(), folder.path(), manifest, plan,
        counted.tallies, {replicates, 3, run.memory_bytes},
        {evaluate, geographies, figures}, silent);

    Bounds bounds;
    for (auto const& scenario : intervals) {
        for (std::size_t i = 0; i < figures; ++i) {
            bounds.push_back(scenario.bounds(i).lower);
            bounds.push_back(scenario.bounds(i).upper);
        }
    }
    return bounds;
}

//! Also where both are missing.
bool are_equal(Bounds const& a, Bounds const& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](double x, double y) {
                          return x == y || (std::isnan(x) && std::isnan(y));
                      });
}

TEST(M12_Replicates, DoNotDependOnThreadsShardsOrMemory)
{
    records::Scenario const base;
    auto const expected = bounds_of({}, {base});
    ASSERT_TRUE(std::any_of(expected.begin(), expected.end(),
                            [](double x) { return !std::isnan(x); }));

    EXPECT_TRUE(are_equal(bounds_of({.threads = 3}, {base}), expected));
    EXPECT_TRUE(
        are_equal(bounds_of({.shards = 5, .threads = 2}, {base}), expected));
    EXPECT_TRUE(are_equal(bounds_of({.memory_bytes = 1}, {base}), expected));
}

TEST(M12_Replicates, OfAScenarioAreTheSameAloneAndAmongOthers)
{
    records::Scenario const base;
    records::Scenario older;
    older.min_age = 40;
    older.municipality = records::MunicipalityBasis::residence;

    auto const both = bounds_of({}, {base, older});

    auto alone = bounds_of({}, {base});
    auto const second = bounds_of({}, {older});
    alone.insert(alone.end(), second.begin(), second.end());
    EXPECT_TRUE(are_equal(both, alone));
}

TEST(M12_Replicates, LowerBoundsAreNotAboveUpperOnes)
{
    auto const bounds = bounds_of({}, {records::Scenario{}});
    bool is_wide_somewhere = false;
    for (std::size_t i = 0; i < bounds.size(); i += 2) {
        if (!std::isnan(bounds[i])) {
            EXPECT_LE(bounds[i], bounds[i + 1]);
            is_wide_somewhere = is_wide_somewhere || bounds[i] < bounds[i + 1];
        }
    }
    EXPECT_TRUE(is_wide_somewhere);
}

}  // namespace
}  // namespace samspil::count::replicates_test
