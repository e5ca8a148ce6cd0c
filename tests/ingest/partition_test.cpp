#include "ingest/partition.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace samspil::ingest::partition_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Partition, IsTheExampleOfItsComment)
{
    Partition const partition(8, 3);

    EXPECT_THAT(partition.buckets_of(0), ElementsAre(0, 3, 6));
    EXPECT_THAT(partition.buckets_of(1), ElementsAre(1, 4, 7));
    EXPECT_THAT(partition.buckets_of(2), ElementsAre(2, 5));
}

TEST(Partition, EveryBucketHasOneOwnerAlsoWithMoreRanksThanBuckets)
{
    for (int ranks = 1; ranks <= 12; ++ranks) {
        Partition const partition(8, ranks);
        std::multiset<std::uint32_t> buckets;
        for (int rank = 0; rank < ranks; ++rank) {
            for (auto const bucket : partition.buckets_of(rank)) {
                buckets.insert(bucket);
                records::Hash128 const first_of_bucket{
                    std::uint64_t{bucket} << 61, 0};
                EXPECT_EQ(partition.bucket_of(first_of_bucket), bucket);
                EXPECT_EQ(partition.owner_of(bucket),
                          static_cast<std::size_t>(rank));
            }
        }
        EXPECT_THAT(buckets, ElementsAre(0, 1, 2, 3, 4, 5, 6, 7));
    }
}

TEST(Without, LeavesOutWhatIsDoneInAnyOrder)
{
    EXPECT_THAT(without({0, 3, 6, 9}, {9, 0, 7}), ElementsAre(3, 6));
    EXPECT_THAT(without({0, 3}, {}), ElementsAre(0, 3));
    EXPECT_THAT(without({}, {1}), IsEmpty());
}

}  // namespace
}  // namespace samspil::ingest::partition_test
