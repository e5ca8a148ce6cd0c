#include "ingest/rounds.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::rounds_mpi_test {
namespace {

parallel::Communicator const& world()
{
    static auto const ranks = parallel::Communicator::world();
    return ranks;
}

//! Ranks have different numbers of items, one of them none.
std::size_t items_of(int rank)
{
    return static_cast<std::size_t>(rank) * 5;
}

TEST(RunInRounds, DoesEveryItemOnceAndMeetsEquallyOftenOnAllRanks)
{
    for (std::size_t const per_round : {1U, 2U, 5U, 1000U}) {
        auto const items = items_of(world().rank());
        std::vector<int> times(items, 0);
        std::int64_t boundaries = 0;
        std::size_t end = 0;

        run_in_rounds(
            world(), {.items = items, .per_round = per_round, .threads = 3},
            [&](std::size_t i, std::size_t thread) {
                EXPECT_LT(thread, 3U);
                EXPECT_GE(i, end);
                ++times.at(i);
            },
            [&](Round const& round) {
                EXPECT_EQ(round.number, boundaries++);
                EXPECT_EQ(round.begin, end);
                EXPECT_LE(round.end - round.begin, per_round);
                end = round.end;
                EXPECT_EQ(world().sum(1), world().size());
            });

        EXPECT_EQ(times, std::vector<int>(items, 1));
        EXPECT_EQ(end, items);
        auto const most = items_of(world().size() - 1);
        EXPECT_EQ(boundaries, static_cast<std::int64_t>((most + per_round - 1) /
                                                        per_round));
    }
}

TEST(RunInRounds, WithAFaultOnOneRankEndsOnAllBeforeTheBoundary)
{
    auto const last = world().size() - 1;
    int boundaries = 0;
    auto const message = test::message_of<parallel::CollectiveError>([&] {
        run_in_rounds(
            world(), {.items = 4, .per_round = 2, .threads = 2},
            [&](std::size_t i, std::size_t) {
                if (world().rank() == last && i == 3) {
                    throw base::Error("item 3 is damaged");
                }
            },
            [&](Round const&) { ++boundaries; });
    });

    EXPECT_EQ(message, "item 3 is damaged");
    EXPECT_EQ(boundaries, 1);
}

}  // namespace
}  // namespace samspil::ingest::rounds_mpi_test
