#include "count/shard_queue.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <vector>

#include "base/error.hpp"
#include "count/many_persons.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::count::shard_queue_test {
namespace {

using test::ScratchFolder;

constexpr int persons = 1000;

TEST(ShardQueue, GivesAllShardsWithTheirKeysInOrder)
{
    ScratchFolder const folder;
    auto const manifest = test::many_persons(persons).write(folder.path(), 5);
    parallel::Communicator const ranks;
    ShardQueue queue(ranks, folder.path(), manifest);
    EXPECT_EQ(queue.size(), 5U);
    auto shard = queue.empty_shard();

    for (auto const& entry : manifest.shards) {
        ASSERT_FALSE(queue.is_empty());
        queue.take(shard);
        EXPECT_EQ(shard.person_count(),
                  static_cast<std::size_t>(entry.persons));
        EXPECT_EQ(shard.keys.size(), shard.person_count());
    }
    EXPECT_TRUE(queue.is_empty());
}

TEST(ShardQueue, MayBeLeftBeforeItsEnd)
{
    ScratchFolder const folder;
    auto const manifest = test::many_persons(persons).write(folder.path(), 5);
    parallel::Communicator const ranks;
    ShardQueue queue(ranks, folder.path(), manifest);
    auto shard = queue.empty_shard();

    queue.take(shard);

    EXPECT_FALSE(queue.is_empty());
}

TEST(ShardQueue, EndsWithTheErrorOfAShardThatCannotBeRead)
{
    ScratchFolder const folder;
    auto const manifest = test::many_persons(persons).write(folder.path(), 3);
    std::ofstream(folder / manifest.shards[1].file) << "no HDF5";
    parallel::Communicator const ranks;
    ShardQueue queue(ranks, folder.path(), manifest);
    auto shard = queue.empty_shard();

    queue.take(shard);
    EXPECT_THROW(queue.take(shard), base::Error);

    EXPECT_TRUE(queue.is_empty());
}

}  // namespace
}  // namespace samspil::count::shard_queue_test
