#include "count/shard_blocks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "count/many_persons.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::count::shard_blocks_test {
namespace {

using test::ScratchFolder;

constexpr int persons = 1000;

//! A store of some shards, and what threads take of it.
struct Store
{
    explicit Store(std::uint32_t shards, int count = persons)
        : manifest(test::many_persons(count).write(folder.path(), shards))
    {
    }

    ShardBlocks blocks(std::size_t block_size) const
    {
        return {ranks, folder.path(), manifest, block_size};
    }

    ScratchFolder folder;
    store::Manifest manifest;
    parallel::Communicator ranks;
};

//! Birth days of all persons whom threads get, in some order.
std::vector<base::Day> taken_by(int threads, Store const& store,
                                std::size_t block_size)
{
    auto blocks = store.blocks(block_size);
    std::vector<std::vector<base::Day>> taken(
        static_cast<std::size_t>(threads));
    std::vector<std::thread> workers;
    for (auto& mine : taken) {
        workers.emplace_back([&blocks, &mine, block_size] {
            ShardBlocks::Block block;
            while (blocks.next(block)) {
                EXPECT_LT(block.begin, block.end);
                EXPECT_LE(block.end - block.begin,
                          block_size * ShardBlocks::times_larger);
                for (auto i = block.begin; i < block.end; ++i) {
                    mine.push_back(block.shard->birth_days[i]);
                }
            }
            EXPECT_EQ(block.shard, nullptr);
        });
    }
    std::vector<base::Day> all;
    for (std::size_t i = 0; i < workers.size(); ++i) {
        workers[i].join();
        all.insert(all.end(), taken[i].begin(), taken[i].end());
    }
    EXPECT_EQ(blocks.persons(), persons);
    EXPECT_EQ(blocks.persons_in_all(), persons);
    EXPECT_GT(blocks.bytes(), persons * 40);
    return all;
}

TEST(ShardBlocks, GiveEachPersonToOneThread)
{
    for (auto const shards : {1U, 7U, 200U}) {
        Store const store(shards);
        auto expected = taken_by(1, store, 5000);
        std::sort(expected.begin(), expected.end());
        ASSERT_EQ(expected.size(), std::size_t{persons});
        for (int const threads : {1, 2, 5}) {
            for (std::size_t const block_size : {1U, 37U, 5000U}) {
                auto taken = taken_by(threads, store, block_size);
                std::sort(taken.begin(), taken.end());
                EXPECT_EQ(taken, expected) << shards << " " << threads;
            }
        }
    }
}

TEST(ShardBlocks, GiveNothingOfShardsWithoutPersons)
{
    Store const store(9, 1);
    auto blocks = store.blocks(5000);
    ShardBlocks::Block block;

    EXPECT_TRUE(blocks.next(block));
    EXPECT_EQ(block.end - block.begin, 1U);
    EXPECT_FALSE(blocks.next(block));
    EXPECT_EQ(blocks.persons(), 1);
}

TEST(ShardBlocks, ShareWhatOneThreadHasReadAlone)
{
    Store const store(1);
    auto blocks = store.blocks(600);
    ShardBlocks::Block mine;
    ShardBlocks::Block yours;

    EXPECT_TRUE(blocks.next(mine));
    EXPECT_TRUE(blocks.next(yours));

    EXPECT_EQ(mine.shard, yours.shard);
    EXPECT_EQ(mine.end, 600U);
    EXPECT_EQ(yours.begin, 600U);
    EXPECT_FALSE(blocks.next(mine));
    EXPECT_FALSE(blocks.next(yours));
}

TEST(ShardBlocks, GiveAThreadItsOwnShardToTheEndFirst)
{
    Store const store(2);
    auto blocks = store.blocks(20);
    ShardBlocks::Block mine;
    ShardBlocks::Block yours;
    EXPECT_TRUE(blocks.next(mine));
    EXPECT_TRUE(blocks.next(yours));
    auto const* const my_shard = mine.shard;
    EXPECT_NE(my_shard, yours.shard);

    EXPECT_TRUE(blocks.next(mine));

    EXPECT_EQ(mine.shard, my_shard);
    EXPECT_EQ(mine.begin, 20 * ShardBlocks::times_larger);
    EXPECT_EQ(mine.end, mine.begin + 20);
}

TEST(ShardBlocks, EndWithTheErrorOfAShardThatCannotBeRead)
{
    Store const store(3);
    std::ofstream(store.folder / store.manifest.shards[1].file) << "no HDF5";
    auto blocks = store.blocks(5000);
    ShardBlocks::Block block;

    EXPECT_TRUE(blocks.next(block));
    EXPECT_THROW(blocks.next(block), base::Error);
    EXPECT_FALSE(blocks.next(block));
}

// One thread meets the error, and the others neither wait nor go on.
TEST(ShardBlocks, EndForAllThreadsWithTheErrorOfOne)
{
    Store const store(40);
    std::ofstream(store.folder / store.manifest.shards[7].file) << "no HDF5";
    auto blocks = store.blocks(5000);
    std::atomic<int> errors = 0;
    std::vector<std::thread> workers;
    for (int i = 0; i < 4; ++i) {
        workers.emplace_back([&] {
            ShardBlocks::Block block;
            try {
                while (blocks.next(block)) {
                }
            } catch (base::Error const&) {
                ++errors;
            }
        });
    }
    for (auto& worker : workers) {
        worker.join();
    }
    EXPECT_EQ(errors, 1);
    EXPECT_LT(blocks.persons(), persons);
}

}  // namespace
}  // namespace samspil::count::shard_blocks_test
