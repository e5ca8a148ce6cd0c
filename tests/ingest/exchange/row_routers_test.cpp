#include "ingest/exchange/row_routers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parallel/collective_error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

constexpr std::uint32_t shards = 16;
constexpr std::size_t megabyte = std::size_t{1} << 20;

//! One rank's routers, whose rows go into a folder of their own.
class RowRoutersTest : public ::testing::Test
{
  protected:
    RowRoutersTest() { fs::create_directory(rows_); }

    RowRouters routers(std::size_t row_memory,
                       TakenFiles taken_files = TakenFiles::remove) const
    {
        Plan plan;
        plan.shards = shards;
        plan.work_folder = folder_.path();
        plan.tuning.row_memory = row_memory;
        return {ranks_, plan, 1, taken_files};
    }

    //! Rows of persons that are spread over all shards, as a round of reading
    //! brings them.
    static void read(RowRouters& routers, std::int64_t count)
    {
        registers::ParsedRows rows;
        registers::QualityCounts counts;
        for (std::int64_t i = 0; i < count; ++i) {
            records::Hash128 const person{
                static_cast<std::uint64_t>(i) * 0x9E37'79B9'7F4A'7C15U, 1};
            rows.population.push_back({.person = person});
            if (i % 4 == 0) {
                rows.deaths.push_back({.person = person});
            }
        }
        routers.send(rows, counts, 0);
        routers.exchange_read_rows(ReadPhase::persons);
    }

    //! Rows of population and deaths that come back.
    static std::int64_t take(RowRouters& routers)
    {
        std::size_t count = 0;
        std::vector<PopulationRecord> population;
        std::vector<registers::DeathRow> deaths;
        for (std::uint32_t shard = 0; shard < shards; ++shard) {
            routers.fetch_for_shard(shard);
            routers.population.take(shard, population);
            routers.deaths.take(shard, deaths);
            count += population.size() + deaths.size();
        }
        return static_cast<std::int64_t>(count);
    }

    parallel::Communicator ranks_;
    test::ScratchFolder const folder_;
    fs::path const rows_ = folder_ / row_folder_name;
};

TEST_F(RowRoutersTest, KeepAllRowsInMemoryThatHaveRoom)
{
    auto routers = this->routers(64 * megabyte);
    read(routers, 500'000);

    EXPECT_TRUE(fs::is_empty(rows_));
    EXPECT_EQ(take(routers), 625'000);
}

//! 15 MB of rows: with room for eight, something like half goes to the disk.
TEST_F(RowRoutersTest, SpillTheLastBucketsAndNoMoreThanMustGo)
{
    auto routers = this->routers(8 * megabyte);
    for (int round = 0; round < 20; ++round) {
        read(routers, 25'000);
    }

    auto const held =
        routers.population.held_bytes() + routers.deaths.held_bytes();
    EXPECT_GT(held, 5'500'000);
    EXPECT_LT(held, 8'000'000);
    for (std::uint32_t bucket = 0; bucket < 4; ++bucket) {
        EXPECT_FALSE(fs::exists(rows_ / row_file_name("population", bucket)));
        EXPECT_FALSE(fs::exists(rows_ / row_file_name("deaths", bucket)));
    }
    EXPECT_TRUE(fs::exists(rows_ / row_file_name("population", shards - 1)));
    EXPECT_TRUE(fs::exists(rows_ / row_file_name("deaths", shards - 1)));
    EXPECT_EQ(take(routers), 20 * 31'250);
    EXPECT_TRUE(fs::is_empty(rows_));
}

TEST_F(RowRoutersTest, WithoutMemoryForRowsSpillAll)
{
    auto routers = this->routers(0);
    for (int round = 0; round < 3; ++round) {
        read(routers, 1000);
        EXPECT_EQ(routers.population.held_bytes(), 0);
        EXPECT_EQ(routers.deaths.held_bytes(), 0);
    }
    EXPECT_EQ(take(routers), 3 * 1250);
}

TEST_F(RowRoutersTest, PutAllRowsOnTheDiskForACheckpoint)
{
    auto routers = this->routers(8 * megabyte, TakenFiles::keep);
    for (int round = 0; round < 20; ++round) {
        read(routers, 25'000);
    }
    EXPECT_GE(routers.unsaved_bytes(), 20 * 25'000 * 30);

    EXPECT_TRUE(routers.save(RowFiles::Time::max()));

    EXPECT_EQ(routers.unsaved_bytes(), 0);
    EXPECT_EQ(routers.population.held_bytes(), 0);
    auto const files = routers.saved();
    EXPECT_EQ(files.size(), 2 * shards);
    for (auto const& file : files) {
        check_row_file(rows_, file);
    }
    auto again = this->routers(8 * megabyte, TakenFiles::keep);
    again.take_over(files);
    EXPECT_EQ(take(again), 20 * 31'250);
}

TEST_F(RowRoutersTest, TellThatTheDiskIsFullInTheNextRoundAtTheLatest)
{
    fs::create_symlink("/dev/full",
                       rows_ / row_file_name("population", shards - 1));
    auto routers = this->routers(megabyte);
    auto const message = test::message_of<parallel::CollectiveError>([&] {
        for (int round = 0; round < 2; ++round) {
            read(routers, 100'000);
        }
    });

    EXPECT_THAT(message, HasSubstr("No space left on device"));
}

}  // namespace
}  // namespace samspil::ingest
