#include "ingest/exchange/row_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::row_writer_test {
namespace {

namespace fs = std::filesystem;
using samspil::test::message_of;
using ::testing::HasSubstr;

constexpr std::size_t chunk = 8192;

//! Of a pool, full of one value.
std::span<std::byte> piece(RowPool& pool, int value)
{
    std::span const bytes(pool.take(), chunk);
    std::ranges::fill(bytes, static_cast<std::byte>(value));
    return bytes;
}

std::vector<std::byte> taken(RowFiles& files, std::uint32_t bucket)
{
    std::vector<std::byte> rows(files.bytes(bucket));
    files.take(bucket, rows);
    return rows;
}

TEST(RowWriter, WritesWhatItTookUpAndGivesTheMemoryBack)
{
    test::ScratchFolder const folder;
    RowPool pool(chunk, 0);
    RowFiles files(folder.path(), "rows", 2, ConsumedFiles::remove);
    RowWriter writer(pool);
    auto const first =
        writer.add(files, 1, {piece(pool, 1), piece(pool, 2).first(4000)});
    writer.add(files, 0, {piece(pool, 3)});
    EXPECT_EQ(writer.pending_bytes(), 3 * chunk);
    EXPECT_EQ(pool.used_bytes(), 3 * chunk);
    EXPECT_TRUE(fs::is_empty(folder.path()));

    writer.start();
    first.get();
    auto const second = writer.add(files, 0, {piece(pool, 4)});
    writer.start();
    writer.wait();
    second.get();

    EXPECT_EQ(writer.pending_bytes(), 0U);
    EXPECT_EQ(pool.used_bytes(), 0U);
    auto const rows = taken(files, 1);
    EXPECT_EQ(rows.size(), chunk + 4000);
    EXPECT_EQ(std::ranges::count(rows, std::byte{1}), chunk);
    auto const others = taken(files, 0);
    EXPECT_EQ(others.size(), 2 * chunk);
    EXPECT_EQ(others.front(), std::byte{3});
    EXPECT_EQ(others.back(), std::byte{4});
}

TEST(RowWriter, EndsWhenWhatItBeganIsWritten)
{
    test::ScratchFolder const folder;
    RowPool pool(chunk, 0);
    RowFiles files(folder.path(), "rows", 100, ConsumedFiles::remove);
    {
        RowWriter writer(pool);
        for (std::uint32_t bucket = 0; bucket < 100; ++bucket) {
            writer.add(files, bucket, {piece(pool, 7)});
        }
        writer.start();
    }
    EXPECT_EQ(pool.used_bytes(), 0U);
    EXPECT_EQ(taken(files, 99).size(), chunk);
}

TEST(RowWriter, TellsAllWhoWaitThatTheDiskIsFull)
{
    test::ScratchFolder const folder;
    fs::create_symlink("/dev/full", folder / "rows-0.bin");
    RowPool pool(chunk, 0);
    RowFiles files(folder.path(), "rows", 1, ConsumedFiles::remove);
    RowWriter writer(pool);

    auto const end = writer.add(files, 0, {piece(pool, 1)});
    writer.start();

    auto const why = HasSubstr("rows-0.bin: No space left on device");
    EXPECT_THAT(message_of<base::Error>([&] { end.get(); }), why);
    EXPECT_THAT(message_of<base::Error>([&] { writer.wait(); }), why);
    EXPECT_THAT(message_of<base::Error>([&] { writer.start(); }), why);
}

TEST(RowWriter, WithNothingToDoIsDone)
{
    RowPool pool(chunk, 0);
    RowWriter writer(pool);

    writer.wait();
    writer.start();
    writer.wait();

    EXPECT_EQ(writer.pending_bytes(), 0U);
}

}  // namespace
}  // namespace samspil::ingest::row_writer_test
