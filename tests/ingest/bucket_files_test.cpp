#include "ingest/bucket_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/error.hpp"
#include "ingest/partition.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest {
namespace {

using test::ScratchFolder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAreArray;

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

TEST(BucketFiles, KeepInMemoryWhatFits)
{
    ScratchFolder const folder;
    BucketFiles<Row> buckets(folder.path(), "rows", 3, 1000);

    buckets.append(2, {2, 0});
    buckets.append(0, {0, 1});
    buckets.append(2, {2, 2});

    EXPECT_THAT(buckets.take(0), ElementsAre(Row{0, 1}));
    EXPECT_THAT(buckets.take(1), IsEmpty());
    EXPECT_THAT(buckets.take(2), ElementsAre(Row{2, 0}, Row{2, 2}));
    EXPECT_EQ(buckets.spilled_bytes(), 0);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

//! Append 1000 rows to 7 buckets; what each of them must give back.
std::vector<std::vector<Row>> fill(BucketFiles<Row>& buckets)
{
    std::vector<std::vector<Row>> expected(7);
    for (std::int32_t i = 0; i < 1000; ++i) {
        std::int32_t const bucket = i * i % 7;
        buckets.append(static_cast<std::uint32_t>(bucket), {bucket, i});
        expected[static_cast<std::size_t>(bucket)].push_back({bucket, i});
    }
    return expected;
}

TEST(BucketFiles, GiveBackEveryRowOnceHoweverMuchWentToDisk)
{
    for (std::size_t const memory : {0U, 8U, 100U, 7999U, 8000U}) {
        ScratchFolder const folder;
        BucketFiles<Row> buckets(folder.path(), "rows", 7, memory);
        auto const expected = fill(buckets);
        for (std::uint32_t bucket = 0; bucket < 7; ++bucket) {
            ASSERT_THAT(buckets.take(bucket),
                        UnorderedElementsAreArray(expected[bucket]))
                << memory;
            ASSERT_THAT(buckets.take(bucket), IsEmpty());
        }
        EXPECT_EQ(buckets.spilled_bytes() > 0, memory < 8000);
        EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    }
}

TEST(BucketFiles, HoldNoMoreInMemoryThanTheirBound)
{
    ScratchFolder const folder;
    BucketFiles<Row> buckets(folder.path(), "rows", 7, 100);

    fill(buckets);

    EXPECT_GE(buckets.spilled_bytes(), 8000 - 100);
}

TEST(BucketFiles, CanBeFilledAgainAfterTheyWereTaken)
{
    ScratchFolder const folder;
    BucketFiles<Row> buckets(folder.path(), "rows", 1, 8);
    buckets.append(0, {0, 1});
    buckets.append(0, {0, 2});
    EXPECT_THAT(buckets.take(0), ElementsAre(Row{0, 1}, Row{0, 2}));

    buckets.append(0, {0, 3});

    EXPECT_THAT(buckets.take(0), ElementsAre(Row{0, 3}));
}

TEST(BucketFiles, AreFilesForTheirOwnerOnlyUnderTheirName)
{
    ScratchFolder const folder;
    BucketFiles<Row> buckets(folder.path(), "visits-rank0", 2, 0);

    buckets.append(1, {1, 0});

    EXPECT_EQ(test::mode_of(folder / "visits-rank0-1.bin"), 0600);
}

TEST(BucketFiles, OnADiskThatRefusesAreAnError)
{
    BucketFiles<Row> buckets("/absent", "rows", 1, 0);

    EXPECT_THROW(buckets.append(0, {0, 1}), base::Error);
}

TEST(Partition, IsTheWorkedExampleOfItsComment)
{
    Partition const partition(8, 3);

    EXPECT_THAT(partition.parts_of(0), ElementsAre(0, 3, 6));
    EXPECT_THAT(partition.parts_of(1), ElementsAre(1, 4, 7));
    EXPECT_THAT(partition.parts_of(2), ElementsAre(2, 5));
}

TEST(Partition, EveryPartHasOneOwnerAlsoWithMoreRanksThanParts)
{
    for (int ranks = 1; ranks <= 12; ++ranks) {
        Partition const partition(8, ranks);
        std::multiset<std::uint32_t> parts;
        for (int rank = 0; rank < ranks; ++rank) {
            for (auto const part : partition.parts_of(rank)) {
                parts.insert(part);
                records::Hash128 const first_of_part{std::uint64_t{part} << 61,
                                                     0};
                EXPECT_EQ(partition.part_of(first_of_part), part);
                EXPECT_EQ(partition.owner_of(first_of_part),
                          static_cast<std::size_t>(rank));
            }
        }
        EXPECT_THAT(parts, ElementsAre(0, 1, 2, 3, 4, 5, 6, 7));
    }
}

}  // namespace
}  // namespace samspil::ingest
