#include "count/batches.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "count/random_persons.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::count::batches_test {
namespace {

using records::Scenario;

constexpr int year_count = 2;
constexpr std::int64_t plenty = std::int64_t{1} << 40;

std::vector<Scenario> scenarios_of(std::size_t count)
{
    test::Random random(7);
    std::vector<Scenario> result(1);
    while (result.size() < count) {
        result.push_back(test::random_scenario(random));
    }
    return result;
}

TEST(Batches, OneIfAllFits)
{
    auto const batches =
        make_batches(scenarios_of(20), year_count, {2, 0, plenty});

    ASSERT_EQ(batches.size(), 1U);
    EXPECT_EQ(batches[0].begin, 0U);
    EXPECT_EQ(batches[0].end, 20U);
}

TEST(Batches, FollowOneAnotherAndEachFits)
{
    auto const scenarios = scenarios_of(20);
    auto const all = make_batches(scenarios, year_count, {2, 0, plenty});
    for (auto const share : {2, 3, 7}) {
        auto const memory = all[0].bytes / share;

        auto const batches =
            make_batches(scenarios, year_count, {2, 0, memory});

        EXPECT_GE(batches.size(), static_cast<std::size_t>(share));
        std::size_t next = 0;
        for (auto const& batch : batches) {
            EXPECT_EQ(batch.begin, next);
            EXPECT_GT(batch.end, batch.begin);
            EXPECT_LE(batch.bytes, memory);
            next = batch.end;
        }
        EXPECT_EQ(next, scenarios.size());
    }
}

TEST(Batches, ExactlyEnoughMemoryIsEnough)
{
    auto const scenarios = scenarios_of(5);
    auto const bytes =
        make_batches(scenarios, year_count, {1, 0, plenty})[0].bytes;

    EXPECT_EQ(make_batches(scenarios, year_count, {1, 0, bytes}).size(), 1U);
    EXPECT_EQ(make_batches(scenarios, year_count, {1, 0, bytes - 1}).size(),
              2U);
}

TEST(Batches, EveryThreadHasTalliesOfItsOwn)
{
    auto const scenarios = scenarios_of(3);
    auto const one =
        make_batches(scenarios, year_count, {1, 0, plenty})[0].bytes;
    auto const three =
        make_batches(scenarios, year_count, {3, 0, plenty})[0].bytes;

    EXPECT_EQ(three, one * 2);  // 4 sets against 2
}

TEST(Batches, TooLittleMemoryForOneScenarioIsAUsageError)
{
    EXPECT_THAT(test::message_of<base::UsageError>([] {
                    make_batches(scenarios_of(3), year_count, {1, 0, 1000});
                }),
                ::testing::HasSubstr("--memory"));
}

}  // namespace
}  // namespace samspil::count::batches_test
