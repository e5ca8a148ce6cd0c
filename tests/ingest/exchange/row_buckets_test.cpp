#include "ingest/exchange/row_buckets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::row_buckets_test {
namespace {

using test::ScratchFolder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Row
{
    std::int32_t bucket;
    std::int32_t number;

    friend bool operator==(Row const&, Row const&) = default;
};

void PrintTo(Row const& row, std::ostream* out)
{
    *out << row.bucket << '/' << row.number;
}

//! Chunks of eight rows.
constexpr std::size_t chunk = 64;
constexpr std::size_t no_limit = std::size_t{1} << 40;

RowFiles files_in(std::filesystem::path const& folder, std::string const& kind,
                  std::uint32_t buckets)
{
    return {folder, kind, buckets, ConsumedFiles::remove};
}

std::vector<Row> take(RowBuckets<Row>& buckets, std::uint32_t bucket)
{
    std::vector<Row> rows{{77, 77}};  // goes
    buckets.take(bucket, rows);
    return rows;
}

//! Rows come back in any order; they were appended by their numbers.
std::vector<Row> take_sorted(RowBuckets<Row>& buckets, std::uint32_t bucket)
{
    auto rows = take(buckets, bucket);
    std::ranges::sort(rows, {}, &Row::number);
    return rows;
}

TEST(RowBuckets, KeepInMemoryWhatIsNotSpilled)
{
    ScratchFolder const folder;
    RowPool pool(chunk, no_limit);
    RowBuckets<Row> buckets(files_in(folder.path(), "rows", 3), pool);

    buckets.append(2, {2, 0});
    buckets.append(0, {0, 1});
    buckets.append(2, {2, 2});

    EXPECT_EQ(buckets.memory_bytes(), 3 * std::int64_t{sizeof(Row)});
    EXPECT_THAT(take(buckets, 0), ElementsAre(Row{0, 1}));
    EXPECT_THAT(take(buckets, 1), IsEmpty());
    EXPECT_THAT(take(buckets, 2), ElementsAre(Row{2, 0}, Row{2, 2}));
    EXPECT_EQ(buckets.memory_bytes(), 0);
    EXPECT_EQ(buckets.spilled_bytes(), 0);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(RowBuckets, GiveBackEveryRowOnceHoweverOftenTheyWentToDisk)
{
    for (int const spill_every : {1, 10, 333, 5000}) {
        ScratchFolder const folder;
        RowPool pool(chunk, no_limit);
        RowBuckets<Row> buckets(files_in(folder.path(), "rows", 7), pool, 3);
        std::vector<std::vector<Row>> expected(7);
        for (std::int32_t i = 0; i < 1000; ++i) {
            std::int32_t const bucket = i * i % 7;
            buckets.append(static_cast<std::uint32_t>(bucket), {bucket, i},
                           static_cast<std::size_t>(i) % 3);
            expected[static_cast<std::size_t>(bucket)].push_back({bucket, i});
            if (i % spill_every == spill_every - 1) {
                buckets.spill();
                ASSERT_EQ(buckets.memory_bytes(), 0);
            }
        }
        for (std::uint32_t bucket = 0; bucket < 7; ++bucket) {
            ASSERT_EQ(take_sorted(buckets, bucket), expected[bucket])
                << spill_every;
            ASSERT_THAT(take(buckets, bucket), IsEmpty());
        }
        EXPECT_EQ(buckets.spilled_bytes() > 0, spill_every < 1000);
        EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    }
}

TEST(RowBuckets, GiveTheirMemoryBackToThePool)
{
    ScratchFolder const folder;
    RowPool pool(chunk, no_limit);
    RowBuckets<Row> buckets(files_in(folder.path(), "rows", 1), pool);
    auto const append = [&buckets](int rows) {
        for (std::int32_t i = 0; i < rows; ++i) {
            buckets.append(0, {0, i});
        }
    };
    append(16);
    EXPECT_EQ(pool.used_bytes(), 2 * chunk);
    append(1);
    EXPECT_EQ(pool.used_bytes(), 3 * chunk);

    buckets.spill();
    EXPECT_EQ(pool.used_bytes(), 0U);
    append(17);
    take(buckets, 0);
    EXPECT_EQ(pool.used_bytes(), 0U);
    append(17);
    {
        auto const moved = std::move(buckets);
        EXPECT_EQ(pool.used_bytes(), 3 * chunk);
    }
    EXPECT_EQ(pool.used_bytes(), 0U);
}

TEST(RowBuckets, KeepTheOthersInMemoryIfOneIsSpilled)
{
    ScratchFolder const folder;
    RowPool pool(chunk, no_limit);
    RowBuckets<Row> buckets(files_in(folder.path(), "rows", 2), pool, 2);
    for (std::int32_t i = 0; i < 1000; ++i) {
        buckets.append(static_cast<std::uint32_t>(i % 2), {i % 2, i},
                       static_cast<std::size_t>(i / 2 % 2));
    }
    RowWriter writer(pool);

    buckets.spill(1, writer);
    EXPECT_EQ(buckets.memory_bytes(0), 500 * std::int64_t{sizeof(Row)});
    EXPECT_EQ(buckets.memory_bytes(1), 0);
    EXPECT_EQ(buckets.spilled_bytes(), 500 * std::int64_t{sizeof(Row)});
    EXPECT_EQ(2 * writer.pending_bytes(), pool.used_bytes());
    writer.start();

    EXPECT_EQ(take(buckets, 1).size(), 500U);  // waits
    EXPECT_EQ(take(buckets, 0).size(), 500U);
    writer.wait();
    EXPECT_EQ(writer.pending_bytes(), 0U);
    EXPECT_EQ(pool.used_bytes(), 0U);
}

TEST(RowBuckets, MayBeSpilledAgainWhileTheyAreWritten)
{
    ScratchFolder const folder;
    RowPool pool(chunk, no_limit);
    RowBuckets<Row> buckets(files_in(folder.path(), "rows", 3), pool);
    RowWriter writer(pool);
    std::vector<std::vector<Row>> expected(3);
    for (std::int32_t i = 0; i < 30'000; ++i) {
        buckets.append(static_cast<std::uint32_t>(i % 3), {i % 3, i});
        expected[static_cast<std::size_t>(i % 3)].push_back({i % 3, i});
        if (i % 1000 == 999) {
            buckets.spill(2, writer);
            buckets.spill(1, writer);
            writer.start();
        }
    }
    for (std::uint32_t bucket = 0; bucket < 3; ++bucket) {
        buckets.prefetch(bucket);  // also if it is not yet written
        ASSERT_EQ(take_sorted(buckets, bucket), expected[bucket]);
    }
}

TEST(RowBuckets, CanBeFilledAgainAfterTheyWereTaken)
{
    ScratchFolder const folder;
    RowPool pool(chunk, no_limit);
    RowBuckets<Row> buckets(files_in(folder.path(), "rows", 1), pool);
    buckets.append(0, {0, 1});
    buckets.spill();
    buckets.append(0, {0, 2});
    EXPECT_THAT(take(buckets, 0), ElementsAre(Row{0, 1}, Row{0, 2}));

    buckets.append(0, {0, 3});

    EXPECT_THAT(take(buckets, 0), ElementsAre(Row{0, 3}));
}

TEST(RowBuckets, AreFilesForTheirOwnerOnlyUnderTheirName)
{
    ScratchFolder const folder;
    RowPool pool(chunk, no_limit);
    RowBuckets<Row> buckets(files_in(folder.path(), "visits-rank0", 2), pool);
    buckets.append(1, {1, 0});

    buckets.spill();

    EXPECT_EQ(test::mode_of(folder / "visits-rank0-1.bin"), 0600);
}

TEST(RowBuckets, OnADiskThatRefusesAreAnError)
{
    ScratchFolder const folder;
    RowPool pool(chunk, no_limit);
    RowBuckets<Row> buckets(files_in(folder / "absent", "rows", 1), pool);
    buckets.append(0, {0, 1});

    EXPECT_THROW(buckets.spill(), base::Error);
    EXPECT_THROW(take(buckets, 0), base::Error);
}

}  // namespace
}  // namespace samspil::ingest::row_buckets_test
