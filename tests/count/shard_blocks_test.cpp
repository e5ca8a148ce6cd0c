#include "count/shard_blocks.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "many_persons.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::count {
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

    ShardBlocks parts(std::size_t persons_at_once) const
    {
        return {ranks, folder.path(), manifest, persons_at_once};
    }

    ScratchFolder folder;
    store::Manifest manifest;
    parallel::Communicator ranks;
};

//! Birth days of all persons whom threads get, in some order.
std::vector<base::Day> taken_by(int threads, Store const& store,
                                std::size_t persons_at_once)
{
    auto parts = store.parts(persons_at_once);
    std::vector<std::vector<base::Day>> taken(
        static_cast<std::size_t>(threads));
    std::vector<std::thread> workers;
    for (auto& mine : taken) {
        workers.emplace_back([&parts, &mine, persons_at_once] {
            ShardBlocks::Part part;
            while (parts.next(part)) {
                EXPECT_LT(part.begin, part.end);
                EXPECT_LE(part.end - part.begin,
                          persons_at_once * ShardBlocks::times_larger);
                for (auto i = part.begin; i < part.end; ++i) {
                    mine.push_back(part.shard->birth_days[i]);
                }
            }
            EXPECT_EQ(part.shard, nullptr);
        });
    }
    std::vector<base::Day> all;
    for (std::size_t i = 0; i < workers.size(); ++i) {
        workers[i].join();
        all.insert(all.end(), taken[i].begin(), taken[i].end());
    }
    EXPECT_EQ(parts.persons(), persons);
    EXPECT_EQ(parts.persons_in_all(), persons);
    EXPECT_GT(parts.bytes(), persons * 40);
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
            for (std::size_t const at_once : {1U, 37U, 5000U}) {
                auto taken = taken_by(threads, store, at_once);
                std::sort(taken.begin(), taken.end());
                EXPECT_EQ(taken, expected) << shards << " " << threads;
            }
        }
    }
}

TEST(ShardBlocks, GiveNothingOfShardsWithoutPersons)
{
    Store const store(9, 1);
    auto parts = store.parts(5000);
    ShardBlocks::Part part;

    EXPECT_TRUE(parts.next(part));
    EXPECT_EQ(part.end - part.begin, 1U);
    EXPECT_FALSE(parts.next(part));
    EXPECT_EQ(parts.persons(), 1);
}

TEST(ShardBlocks, ShareWhatOneThreadHasReadAlone)
{
    Store const store(1);
    auto parts = store.parts(600);
    ShardBlocks::Part mine;
    ShardBlocks::Part yours;

    EXPECT_TRUE(parts.next(mine));
    EXPECT_TRUE(parts.next(yours));

    EXPECT_EQ(mine.shard, yours.shard);
    EXPECT_EQ(mine.end, 600U);
    EXPECT_EQ(yours.begin, 600U);
    EXPECT_FALSE(parts.next(mine));
    EXPECT_FALSE(parts.next(yours));
}

TEST(ShardBlocks, GiveAThreadItsOwnShardToTheEndFirst)
{
    Store const store(2);
    auto parts = store.parts(20);
    ShardBlocks::Part mine;
    ShardBlocks::Part yours;
    EXPECT_TRUE(parts.next(mine));
    EXPECT_TRUE(parts.next(yours));
    auto const* const my_shard = mine.shard;
    EXPECT_NE(my_shard, yours.shard);

    EXPECT_TRUE(parts.next(mine));

    EXPECT_EQ(mine.shard, my_shard);
    EXPECT_EQ(mine.begin, 20 * ShardBlocks::times_larger);
    EXPECT_EQ(mine.end, mine.begin + 20);
}

TEST(ShardBlocks, EndWithTheErrorOfAShardThatCannotBeRead)
{
    Store const store(3);
    std::ofstream(store.folder / store.manifest.shards[1].file) << "no HDF5";
    auto parts = store.parts(5000);
    ShardBlocks::Part part;

    EXPECT_TRUE(parts.next(part));
    EXPECT_THROW(parts.next(part), base::Error);
    EXPECT_FALSE(parts.next(part));
}

// One thread meets the error, and the others neither wait nor go on.
TEST(ShardBlocks, EndForAllThreadsWithTheErrorOfOne)
{
    Store const store(40);
    std::ofstream(store.folder / store.manifest.shards[7].file) << "no HDF5";
    auto parts = store.parts(5000);
    std::atomic<int> errors = 0;
    std::vector<std::thread> workers;
    for (int i = 0; i < 4; ++i) {
        workers.emplace_back([&] {
            ShardBlocks::Part part;
            try {
                while (parts.next(part)) {
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
    EXPECT_LT(parts.persons(), persons);
}

}  // namespace
}  // namespace samspil::count
