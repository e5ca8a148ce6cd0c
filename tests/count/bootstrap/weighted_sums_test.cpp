#include "count/bootstrap/weighted_sums.hpp"

#include <gtest/gtest.h>

#include <random>

#include "count/bootstrap/replicate_weights.hpp"

namespace samspil::count::weighted_sums_test {
namespace {

//! The same, one multiplication after the other.
template <class Weights>
SliceSums plain(std::vector<CellRows::Item> const& items,
                std::vector<Weights> const& weights)
{
    SliceSums sums{};
    for (auto const& item : items) {
        for (std::size_t i = 0; i < slice_length; ++i) {
            sums[i] += std::int64_t{item.amount} * weights[item.row].of[i];
        }
    }
    return sums;
}

std::vector<CellRows::Item> items_of(std::int32_t most_amount, int count,
                                     std::mt19937& random)
{
    std::vector<CellRows::Item> items;
    for (int i = 0; i < count; ++i) {
        items.push_back(
            {static_cast<std::uint32_t>(i),
             1 + static_cast<std::int32_t>(
                     random() % static_cast<std::uint32_t>(most_amount))});
    }
    return items;
}

TEST(WeightedSums, OfPersonsAreThePlainOnes)
{
    std::mt19937 random(1);
    // 1,638 times the most that a byte may be still has 16 bits, 1,639 not.
    for (std::int32_t const most : {1, 2, 40, 1'638, 1'639, 527'040}) {
        for (int const count : {0, 1, 100, 20'000}) {
            auto const items = items_of(most, count, random);
            std::vector<ByteWeights> weights(static_cast<std::size_t>(count));
            for (auto& row : weights) {
                for (auto& weight : row.of) {
                    weight = static_cast<std::uint8_t>(
                        random() % 4 != 0 ? max_byte_weight : 0);
                }
            }
            SliceSums sums{};
            add_weighted(items, weights, sums);

            EXPECT_EQ(sums, plain(items, weights)) << most << " " << count;
        }
    }
}

TEST(WeightedSums, OfProfilesAreThePlainOnes)
{
    std::mt19937 random(2);
    auto const items = items_of(3, 5'000, random);
    std::vector<WideWeights> weights(5'000);
    for (auto& row : weights) {
        for (auto& weight : row.of) {
            weight = static_cast<std::int32_t>(random() % 3'000'000);
        }
    }
    SliceSums sums{};
    add_weighted(items, weights, sums);

    EXPECT_EQ(sums, plain(items, weights));
}

TEST(WeightedSums, AreAddedToWhatIsThere)
{
    std::vector<ByteWeights> weights(1);
    weights[0].of.fill(2);
    SliceSums sums{};
    sums.fill(7);

    add_weighted(std::vector<CellRows::Item>{{0, 3}}, weights, sums);

    EXPECT_EQ(sums.front(), 13);
    EXPECT_EQ(sums.back(), 13);
}

CellRows some_rows(std::size_t cells,
                   std::vector<std::vector<Contributions::Entry>> const& rows)
{
    return CellRows(cells, rows.size(),
                    [&](std::size_t row) { return std::span(rows[row]); });
}

TEST(CellRows, KeepEachCellsRowsInOrder)
{
    auto const rows = some_rows(4, {{{2, 1}, {0, 5}}, {}, {{2, 7}, {2, 1}}});

    EXPECT_EQ(rows.cell_count(), 4U);
    ASSERT_EQ(rows.of_cell(0).size(), 1U);
    EXPECT_EQ(rows.of_cell(0)[0].row, 0U);
    EXPECT_EQ(rows.of_cell(0)[0].amount, 5);
    EXPECT_TRUE(rows.of_cell(1).empty());
    ASSERT_EQ(rows.of_cell(2).size(), 3U);
    EXPECT_EQ(rows.of_cell(2)[0].row, 0U);
    EXPECT_EQ(rows.of_cell(2)[1].row, 2U);
    EXPECT_EQ(rows.of_cell(2)[1].amount, 7);
    EXPECT_EQ(rows.of_cell(2)[2].row, 2U);
    EXPECT_TRUE(rows.of_cell(3).empty());
}

TEST(CellRows, TellBlocksByTheRowInTheirMiddle)
{
    // Cells 0 and 1 are about the last row, 2 and 3 the first, 4 has nobody.
    auto const rows =
        some_rows(5, {{{2, 1}, {3, 1}}, {{1, 1}, {2, 1}}, {{0, 1}, {1, 1}}});

    EXPECT_EQ(rows.blocks_by_row(2), (std::vector<std::uint32_t>{2, 1, 0}));
    EXPECT_EQ(rows.blocks_by_row(8), (std::vector<std::uint32_t>{0}));
    EXPECT_TRUE(CellRows().blocks_by_row(2).empty());
}

}  // namespace
}  // namespace samspil::count::weighted_sums_test
