#include "ingest/exchange/row_router.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support/scratch_folder.hpp"

namespace samspil::ingest {
namespace {

constexpr std::uint32_t parts = 7;

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

constexpr auto person_of = [](Row const& row) { return row.person; };

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
    Partition const partition(parts, world().size());
    RowPool pool(1024, 0);
    RowRouter<Row> router(world(), partition,
                          {folder.path(), "rows", parts, pool, threads},
                          threads);
    std::int64_t sent = 0;
    std::int64_t sent_numbers = 0;
    for (int round = 0; round < 3; ++round) {
        auto const rows = rows_of(world().rank(), round);
        for (auto const& row : rows) {
            ++sent;
            sent_numbers += row.number;
        }
        router.send(rows, person_of, static_cast<std::size_t>(round));
        router.exchange();
        for (std::size_t thread = 0; thread < threads; ++thread) {
            router.store(person_of, thread);
        }
        if (spills) {
            router.spill();
            EXPECT_EQ(router.held_bytes(), 0);
        }
    }

    std::int64_t received = 0;
    std::int64_t received_numbers = 0;
    std::int64_t misplaced = 0;
    for (std::uint32_t part = 0; part < parts; ++part) {
        std::vector<Row> rows;
        router.take(part, rows);
        for (auto const& row : rows) {
            ++received;
            received_numbers += row.number;
            bool const is_mine = partition.owner_of(row.person) ==
                                 static_cast<std::size_t>(world().rank());
            bool const is_of_part = partition.part_of(row.person) == part;
            bool const is_whole =
                row.person == records::keyed_hash(records::public_key,
                                                  std::to_string(row.number));
            misplaced += is_mine && is_of_part && is_whole ? 0 : 1;
        }
    }

    EXPECT_EQ(misplaced, 0);
    EXPECT_EQ(world().sum(received), world().sum(sent));
    EXPECT_EQ(world().sum(received_numbers), world().sum(sent_numbers));
    EXPECT_EQ(router.exchanged_bytes(),
              sent * static_cast<std::int64_t>(sizeof(Row)));
    EXPECT_EQ(world().any(router.spilled_bytes() > 0), spills);
}

TEST(RowRouter, EveryRowArrivesOnceInItsBucketAtItsOwner)
{
    check_routes(false);
}

TEST(RowRouter, AlsoWhereBucketsGoToDisk)
{
    check_routes(true);
}

TEST(RowRouter, ExchangesNothing)
{
    test::ScratchFolder const folder;
    RowPool pool(1024, 0);
    RowRouter<Row> router(world(), Partition(parts, world().size()),
                          {folder.path(), "rows", parts, pool});

    router.exchange();
    router.store(person_of);

    std::vector<Row> rows(1);
    router.take(0, rows);
    EXPECT_TRUE(rows.empty());
    EXPECT_EQ(router.exchanged_bytes(), 0);
}

}  // namespace
}  // namespace samspil::ingest
