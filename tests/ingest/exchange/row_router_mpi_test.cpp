#include "ingest/exchange/row_router.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/scratch_folder.hpp"

namespace samspil::ingest::row_router_mpi_test {
namespace {

constexpr std::uint32_t bucket_count = 7;

parallel::Communicator const& world()
{
    static auto const ranks = parallel::Communicator::world();
    return ranks;
}

struct Row
{
    records::Hash128 person;
    std::int64_t number;
};

records::Hash128 const& key_of(Row const& row)
{
    return row.person;
}

RowFiles files_in(std::filesystem::path const& folder)
{
    return {folder, "rows", bucket_count, ConsumedFiles::remove};
}

//! The rows that a rank has in a round: uneven, in one round none.
std::vector<Row> rows_of(int rank, int round)
{
    std::vector<Row> rows;
    for (int i = 0; round != 1 && i < 1000 * (rank + 1) + round; ++i) {
        std::int64_t const number = (rank * 10 + round) * 100'000 + i;
        rows.push_back(
            {records::keyed_hash(records::public_key, std::to_string(number)),
             number});
    }
    return rows;
}

constexpr std::size_t threads = 3;

//! \p spills: buckets go to disk after every round.
void check_routes(bool spills)
{
    test::ScratchFolder const folder;
    Partition const partition(bucket_count, world().size());
    RowPool pool(1024, 0);
    RowBuckets<Row> buckets(files_in(folder.path()), pool, threads);
    RowRouter<Row> router(world(), partition, buckets);
    std::int64_t sent = 0;
    std::int64_t sent_numbers = 0;
    for (int round = 0; round < 3; ++round) {
        auto const rows = rows_of(world().rank(), round);
        for (auto const& row : rows) {
            ++sent;
            sent_numbers += row.number;
        }
        router.send(rows, static_cast<std::size_t>(round));
        router.exchange();
        for (std::size_t thread = 0; thread < threads; ++thread) {
            router.store(thread);
        }
        if (spills) {
            buckets.spill();
            EXPECT_EQ(buckets.memory_bytes(), 0);
        }
    }

    std::int64_t received = 0;
    std::int64_t received_numbers = 0;
    std::int64_t misplaced = 0;
    for (std::uint32_t bucket = 0; bucket < bucket_count; ++bucket) {
        std::vector<Row> rows;
        buckets.take(bucket, rows);
        for (auto const& row : rows) {
            ++received;
            received_numbers += row.number;
            bool const is_own = partition.owner_of(bucket) ==
                                static_cast<std::size_t>(world().rank());
            bool const is_of_bucket = partition.bucket_of(row.person) == bucket;
            bool const is_whole =
                row.person == records::keyed_hash(records::public_key,
                                                  std::to_string(row.number));
            misplaced += is_own && is_of_bucket && is_whole ? 0 : 1;
        }
    }

    EXPECT_EQ(misplaced, 0);
    EXPECT_EQ(world().sum(received), world().sum(sent));
    EXPECT_EQ(world().sum(received_numbers), world().sum(sent_numbers));
    EXPECT_EQ(router.sent_bytes(),
              sent * static_cast<std::int64_t>(sizeof(Row)));
    EXPECT_EQ(world().any(buckets.spilled_bytes() > 0), spills);
}

TEST(RowRouter, EveryRowArrivesOnceInItsBucketAtItsOwner)
{
    check_routes(false);
}

TEST(RowRouter, AlsoWhereBucketsGoToTheDisk)
{
    check_routes(true);
}

TEST(RowRouter, ExchangesNothing)
{
    test::ScratchFolder const folder;
    RowPool pool(1024, 0);
    RowBuckets<Row> buckets(files_in(folder.path()), pool);
    RowRouter<Row> router(world(), Partition(bucket_count, world().size()),
                          buckets);

    router.exchange();
    router.store();

    std::vector<Row> rows(1);
    buckets.take(0, rows);
    EXPECT_TRUE(rows.empty());
    EXPECT_EQ(router.sent_bytes(), 0);
}

}  // namespace
}  // namespace samspil::ingest::row_router_mpi_test
