// A program of its own: what a signal asked of the process stays asked.

#include <gtest/gtest.h>

#include <csignal>

#include "base/stop_request.hpp"
#include "count/bootstrap/replicates.hpp"
#include "count/count_store.hpp"
#include "count/many_persons.hpp"
#include "count/shard_blocks.hpp"
#include "cubes/figures/key_figure.hpp"
#include "cubes/period.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::count::stop_test {
namespace {

// What has been taken when the signal comes is worked on to its end, and
// nothing that lacks the rest is taken for the whole.
TEST(Counting, EndsWhenASignalAsksItTo)
{
    base::catch_stop_signals();
    test::ScratchFolder const folder;
    auto const manifest = test::many_persons(400).write(folder.path(), 3);
    parallel::Communicator const ranks;
    base::Log silent;
    std::vector<records::Scenario> const scenarios(1);
    ScenarioPlan const plan(scenarios);
    auto const counted =
        count_store(ranks, folder.path(), manifest, plan, silent);
    ASSERT_EQ(counted.persons, 400);
    ShardBlocks blocks(ranks, folder.path(), manifest, 5000);
    ShardBlocks::Block block;
    ASSERT_TRUE(blocks.next(block));
    auto const taken = static_cast<std::int64_t>(block.end - block.begin);

    std::raise(SIGTERM);

    EXPECT_FALSE(blocks.next(block));
    EXPECT_EQ(blocks.persons(), taken);
    EXPECT_THROW(count_store(ranks, folder.path(), manifest, plan, silent),
                 base::Stopped);
    auto const periods = cubes::make_periods(manifest.years);
    auto const geographies = reference::standard_geographies();
    cubes::KeyFigureEvaluator const evaluate(manifest.years, periods);
    auto const figures =
        periods.size() * geographies.size() * cubes::key_figures().size();
    EXPECT_THROW(count_replicates(ranks, folder.path(), manifest, plan,
                                  counted.tallies, {10, 3, 1 << 20},
                                  {evaluate, geographies, figures}, silent),
                 base::Stopped);
}

}  // namespace
}  // namespace samspil::count::stop_test
