#include "ingest/checkpoint/saved_rows.hpp"

#include <gtest/gtest.h>

#include "ingest/owned_rows_fixture.hpp"

namespace samspil::ingest::saved_rows_test {
namespace {

using test::megabyte;
using test::shards;

class SavedRows : public test::OwnedRowsTest
{
};

TEST_F(SavedRows, AreAllOnTheDiskAndCanBeRestored)
{
    auto rows = this->with_memory(8 * megabyte, ConsumedFiles::keep);
    for (int round = 0; round < 20; ++round) {
        read(rows, 25'000);
    }
    EXPECT_GE(unsaved_bytes(rows), 20 * 25'000 * 30);

    EXPECT_TRUE(save_rows(rows, RowFiles::Time::max()));

    EXPECT_EQ(unsaved_bytes(rows), 0);
    EXPECT_EQ(rows.population.memory_bytes(), 0);
    auto const files = saved_files(rows);
    EXPECT_EQ(files.size(), 2 * shards);
    for (auto const& file : files) {
        check_row_file(row_folder_, file);
    }
    auto again = this->with_memory(8 * megabyte, ConsumedFiles::keep);
    restore_rows(again, files);
    EXPECT_EQ(take(again), 20 * 31'250);
}

TEST_F(SavedRows, AreNotSavedAfterTheDeadline)
{
    auto rows = this->with_memory(8 * megabyte, ConsumedFiles::keep);
    read(rows, 1000);

    EXPECT_FALSE(save_rows(rows, RowFiles::Time::min()));

    EXPECT_GT(unsaved_bytes(rows), 0);
}

TEST_F(SavedRows, AreRemovedWhenTheyWereTaken)
{
    auto rows = this->with_memory(8 * megabyte, ConsumedFiles::keep);
    read(rows, 1000);
    ASSERT_TRUE(save_rows(rows, RowFiles::Time::max()));
    take(rows);
    EXPECT_TRUE(saved_files(rows).empty());
    EXPECT_FALSE(std::filesystem::is_empty(row_folder_));

    remove_consumed_files(rows);

    EXPECT_TRUE(std::filesystem::is_empty(row_folder_));
}

}  // namespace
}  // namespace samspil::ingest::saved_rows_test
