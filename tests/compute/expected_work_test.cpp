#include "compute/expected_work.hpp"

#include <gtest/gtest.h>

#include "count/stage_names.hpp"

namespace samspil::compute::expected_work_test {
namespace {

constexpr int cores = 4;

//! Of so many scenarios, in two batches.
struct Work
{
    explicit Work(std::int64_t replicates)
    {
        preparation.manifest.shards = {{"shard-00000.h5", 1'000'000, 1, 1, {}}};
        preparation.bootstrap.replicates = replicates;
        preparation.bootstrap.end = replicates;
    }

    Preparation preparation;
    std::vector<count::Batch> batches{{0, 2, 0}, {2, 4, 0}};
    Checkpoints::Found found;

    base::RunProgress run() const
    {
        return expected_work(preparation, batches, found, cores);
    }
};

//! The shares of the run after each stage, for so many batches.
std::vector<double> shares_of(base::RunProgress run, std::size_t batches)
{
    std::vector<double> shares;
    for (std::size_t i = 0; i < batches; ++i) {
        for (auto const stage :
             {count::counting_stage, count::replicates_stage, forming_stage}) {
            run.finish(stage);
            shares.push_back(run.share().value_or(-1));
        }
    }
    return shares;
}

TEST(ExpectedWork, GoesFromNothingToAllOverTheBatches)
{
    Work const work(1000);
    EXPECT_EQ(work.run().share(), 0.0);

    auto const shares = shares_of(work.run(), 2);

    for (std::size_t i = 1; i < shares.size(); ++i) {
        EXPECT_GT(shares[i], shares[i - 1]);
    }
    EXPECT_DOUBLE_EQ(shares[2], 0.5);
    EXPECT_DOUBLE_EQ(shares.back(), 1);
    EXPECT_GT(shares[1] - shares[0], 10 * shares[0]);  // replicates take long
}

TEST(ExpectedWork, HasNoReplicatesWithoutABootstrap)
{
    auto const shares = shares_of(Work(0).run(), 1);

    EXPECT_EQ(shares[0], shares[1]);
}

TEST(ExpectedWork, BeginsWhereAnEarlierRunEnded)
{
    Work work(1000);
    work.batches = {{2, 4, 0}};
    work.found.scenarios = 2;
    EXPECT_DOUBLE_EQ(work.run().share().value_or(-1), 0.5);

    work.found.unfinished_end = 4;
    work.found.end_replicate = 500;
    auto const begun = work.run().share().value_or(-1);
    EXPECT_GT(begun, 0.7);
    EXPECT_LT(begun, 0.8);
}

}  // namespace
}  // namespace samspil::compute::expected_work_test
