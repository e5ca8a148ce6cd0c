#include "ingest/exchange/row_spilling.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/owned_rows_fixture.hpp"
#include "parallel/collective_error.hpp"

namespace samspil::ingest::row_spilling_test {
namespace {

namespace fs = std::filesystem;
using test::megabyte;
using test::shards;
using ::testing::HasSubstr;

// Each exchange spills rows if it needs to.
class RowSpilling : public test::OwnedRowsTest
{
};

TEST_F(RowSpilling, LeavesRowsInMemoryThatIsLargeEnough)
{
    auto rows = this->with_memory(64 * megabyte);
    read(rows, 500'000);

    EXPECT_TRUE(fs::is_empty(row_folder_));
    EXPECT_EQ(take(rows), 625'000);
}

//! 15 MB of rows in 8 MB of memory: about half of them go to the disk.
TEST_F(RowSpilling, TakesTheLastBucketsAndNoMoreThanMustGo)
{
    auto rows = this->with_memory(8 * megabyte);
    for (int round = 0; round < 20; ++round) {
        read(rows, 25'000);
    }

    auto const in_memory =
        rows.population.memory_bytes() + rows.deaths.memory_bytes();
    EXPECT_GT(in_memory, 5'500'000);
    EXPECT_LT(in_memory, 8'000'000);
    for (std::uint32_t bucket = 0; bucket < 4; ++bucket) {
        EXPECT_FALSE(
            fs::exists(row_folder_ / row_file_name("population", bucket)));
        EXPECT_FALSE(fs::exists(row_folder_ / row_file_name("deaths", bucket)));
    }
    auto const last = shards - 1;
    EXPECT_TRUE(fs::exists(row_folder_ / row_file_name("population", last)));
    EXPECT_TRUE(fs::exists(row_folder_ / row_file_name("deaths", last)));
    EXPECT_EQ(take(rows), 20 * 31'250);
    EXPECT_TRUE(fs::is_empty(row_folder_));
}

TEST_F(RowSpilling, WithoutMemoryForRowsTakesAll)
{
    auto rows = this->with_memory(0);
    for (int round = 0; round < 3; ++round) {
        read(rows, 1000);
        EXPECT_EQ(rows.population.memory_bytes(), 0);
        EXPECT_EQ(rows.deaths.memory_bytes(), 0);
    }
    EXPECT_EQ(take(rows), 3 * 1250);
}

TEST_F(RowSpilling, ReportsAFullDiskInTheNextRoundAtTheLatest)
{
    fs::create_symlink("/dev/full",
                       row_folder_ / row_file_name("population", shards - 1));
    auto rows = this->with_memory(megabyte);
    auto const message =
        samspil::test::message_of<parallel::CollectiveError>([&] {
            for (int round = 0; round < 2; ++round) {
                read(rows, 100'000);
            }
        });

    EXPECT_THAT(message, HasSubstr("No space left on device"));
}

}  // namespace
}  // namespace samspil::ingest::row_spilling_test
