#include "publish/disclosure/range_test.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "publish/disclosure/exchanges.hpp"

// M10.4 b
namespace samspil::publish::range_test_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::int64_t threshold = 5;

/*!
 * A count of 2 that is the first link of a chain: the sum of each link and the
 * next is known. Where the first changes, all others must.
 */
ReaderTable chain_of(Variable links)
{
    ReaderTable table;
    table.values.assign(links, 10);
    table.values.front() = 2;
    for (Variable i = 0; i + 1 < links; ++i) {
        table.known.push_back(LinearForm({{i, 1}, {i + 1, 1}}));
    }
    table.sensitive.push_back(LinearForm({{0, 1}}));
    return table;
}

std::vector<std::uint32_t> narrow_of(ReaderTable const& table)
{
    SeenRanges ranges(table, threshold);
    Exchanges exchanges(table, threshold);
    return test_ranges(table, threshold, KnownRows(table, {}), {0}, ranges,
                       exchanges);
}

TEST(RangeTest, M10_4_AShortSearchFindsRoom)
{
    EXPECT_THAT(narrow_of(chain_of(60)), IsEmpty());
}

TEST(RangeTest, M10_4_RoomIsLookedForFurtherAndFurther)
{
    EXPECT_THAT(narrow_of(chain_of(300)), IsEmpty());
    EXPECT_THAT(narrow_of(chain_of(500)), IsEmpty());
}

TEST(RangeTest, M10_4_WhatCannotChangeIsNarrow)
{
    auto table = chain_of(300);
    table.known.push_back(LinearForm({{299, 1}}));
    EXPECT_THAT(narrow_of(table), ElementsAre(0));
}

}  // namespace
}  // namespace samspil::publish::range_test_test
