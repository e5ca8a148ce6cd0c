#include "parallel/communicator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace samspil::parallel::communicator_mpi_test {
namespace {

Communicator const& world()
{
    static Communicator const ranks = Communicator::world();
    return ranks;
}

TEST(Communicator, NumbersItsRanksFromZero)
{
    std::int64_t const n = world().size();

    EXPECT_GE(world().rank(), 0);
    EXPECT_LT(world().rank(), world().size());
    EXPECT_EQ(world().is_root(), world().rank() == 0);
    EXPECT_EQ(world().sum(world().rank()), n * (n - 1) / 2);
    EXPECT_EQ(world().sum(1), n);
}

TEST(Communicator, GivesSumMinAndMaxToEveryRank)
{
    std::int64_t const large = std::int64_t{1} << 40;
    std::int64_t const rank = world().rank();
    std::int64_t const last = world().size() - 1;

    EXPECT_EQ(world().max(large + rank), large + last);
    EXPECT_EQ(world().min(-large - rank), -large - last);
    EXPECT_EQ(world().sum(large), large * (last + 1));
}

TEST(Communicator, AnyIsTrueIfItIsOnOneRank)
{
    for (int speaker = 0; speaker < world().size(); ++speaker) {
        EXPECT_TRUE(world().any(world().rank() == speaker));
    }
    EXPECT_FALSE(world().any(false));
}

TEST(Communicator, BroadcastsFromEveryRootAnyBytes)
{
    for (int root = 0; root < world().size(); ++root) {
        std::string const sent("null \0 and \xff from ", 18);
        auto const mine = world().rank() == root
                              ? sent + std::to_string(root)
                              : std::string("something longer, which is lost");

        EXPECT_EQ(world().broadcast(mine, root), sent + std::to_string(root));
    }
    EXPECT_EQ(world().broadcast(world().is_root() ? "" : "lost"), "");
}

TEST(Communicator, GathersTextsOfDifferentSizesInRankOrder)
{
    auto const text_of = [](int rank) {
        return std::string(static_cast<std::size_t>(rank) * 1000, 'a') +
               (rank == 1 ? "" : std::to_string(rank));
    };

    auto const texts = world().gather(text_of(world().rank()));

    std::vector<std::string> expected;
    for (int rank = 0; world().is_root() && rank < world().size(); ++rank) {
        expected.push_back(text_of(rank));
    }
    EXPECT_EQ(texts, expected);
}

TEST(Communicator, GathersEmptyTexts)
{
    auto const texts = world().gather("");

    EXPECT_EQ(texts.size(), world().is_root()
                                ? static_cast<std::size_t>(world().size())
                                : 0U);
}

//! What rank r counts in cell i.
std::int64_t count_of(std::int64_t rank, std::size_t cell)
{
    return (rank + 1) * (static_cast<std::int64_t>(cell % 1009) + (1LL << 33));
}

void check_reduce_sum(std::size_t size)
{
    std::vector<std::int64_t> counts(size);
    for (std::size_t i = 0; i < size; ++i) {
        counts[i] = count_of(world().rank(), i);
    }

    world().reduce_sum(counts);

    std::int64_t const n = world().size();
    std::int64_t const factor =
        world().is_root() ? n * (n + 1) / 2 : world().rank() + 1;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < size; ++i) {
        wrong += counts[i] == factor * count_of(0, i) ? 0U : 1U;
    }
    EXPECT_EQ(wrong, 0U) << "of " << size << " cells";
}

TEST(Communicator, AddsUpCountsOnRankZeroAndLeavesTheOthers)
{
    check_reduce_sum(0);
    check_reduce_sum(1);
    check_reduce_sum(1000);
}

TEST(Communicator, AddsUpMoreCountsThanOneMessageHolds)
{
    check_reduce_sum((std::size_t{1} << 22) + 3);
}

//! A row as those that are exchanged: not only one number.
struct Row
{
    std::int32_t from;
    std::int16_t to;
    std::int16_t position;

    friend bool operator==(Row const&, Row const&) = default;
};

//! Rows from one rank to another: uneven, some of them none.
std::vector<Row> rows_between(int from, int to)
{
    std::vector<Row> rows;
    auto const count = (from + 2 * to) % 3 == 0 ? 0 : 7 * from + to;
    for (int i = 0; i < count; ++i) {
        rows.push_back({from, static_cast<std::int16_t>(to),
                        static_cast<std::int16_t>(i)});
    }
    return rows;
}

TEST(Communicator, ExchangesUnevenPartsInRankOrder)
{
    std::vector<std::vector<Row>> outgoing;
    std::vector<Row> expected;
    for (int rank = 0; rank < world().size(); ++rank) {
        outgoing.push_back(rows_between(world().rank(), rank));
        auto const rows = rows_between(rank, world().rank());
        expected.insert(expected.end(), rows.begin(), rows.end());
    }

    EXPECT_EQ(world().exchange(outgoing), expected);
}

TEST(Communicator, ExchangesNothing)
{
    std::vector<std::vector<Row>> const outgoing(
        static_cast<std::size_t>(world().size()));

    EXPECT_TRUE(world().exchange(outgoing).empty());
}

TEST(Communicator, ExchangesWhatOneRankSendsToOneOther)
{
    auto const last = world().size() - 1;
    std::vector<std::vector<Row>> outgoing(
        static_cast<std::size_t>(world().size()));
    std::vector<Row> const many(100'000, Row{1, 2, 3});
    if (world().is_root()) {
        outgoing.back() = many;
    }

    auto const arrived = world().exchange(outgoing);

    EXPECT_EQ(arrived, world().rank() == last ? many : std::vector<Row>{});
}

TEST(Communicator, CombinesTheBitsOfAllRanksOnEveryRank)
{
    std::vector<std::uint64_t> words(5'000'000, 0);  // more than one chunk
    auto const rank = static_cast<std::size_t>(world().rank());
    words[rank] = 1;
    words.back() = std::uint64_t{1} << rank;

    world().combine_bits(words);

    auto const size = static_cast<std::size_t>(world().size());
    for (std::size_t i = 0; i < size; ++i) {
        EXPECT_EQ(words[i], 1U);
    }
    EXPECT_EQ(words[size], 0U);
    EXPECT_EQ(words.back(), (std::uint64_t{1} << size) - 1);
}

TEST(Communicator, ExchangesInPlaceOfWhatWasThere)
{
    std::vector<std::int32_t> arrived(1000, -1);
    std::vector<std::vector<std::int32_t>> outgoing(
        static_cast<std::size_t>(world().size()));
    outgoing.back() = {world().rank()};

    world().exchange(outgoing, arrived);

    bool const is_last = world().rank() == world().size() - 1;
    ASSERT_EQ(arrived.size(),
              is_last ? static_cast<std::size_t>(world().size()) : 0U);
    for (std::size_t i = 0; i < arrived.size(); ++i) {
        EXPECT_EQ(arrived[i], static_cast<std::int32_t>(i));
    }
}

}  // namespace
}  // namespace samspil::parallel::communicator_mpi_test
