#include "publish/disclosure/seen_ranges.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// M10.4 b
namespace samspil::publish::seen_ranges_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

//! Two counts that share a variable.
ReaderTable two_counts()
{
    ReaderTable table;
    table.values = {1, 3, 50};
    table.sensitive = {LinearForm({{0, 1}}), LinearForm({{0, 1}, {1, 1}})};
    return table;
}

TEST(SeenRanges, TakesATableForAllCounts)
{
    auto const table = two_counts();
    SeenRanges ranges(table, 5);
    EXPECT_THAT(ranges.narrow_among({0, 1}), ElementsAre(0, 1));

    ranges.include({{0, 4}, {2, -4}});

    EXPECT_THAT(ranges.narrow_among({0, 1}), IsEmpty());
    EXPECT_EQ(ranges.tables().size(), 1U);
}

TEST(SeenRanges, NeedsWidthAndTheThreshold)
{
    auto const table = two_counts();
    SeenRanges ranges(table, 5);

    ranges.include({{1, 1}, {2, -1}});  // the second: 4 to 5
    EXPECT_FALSE(ranges.is_wide(1));
    ranges.include({{1, -3}, {2, 3}});  // 1 to 5
    EXPECT_TRUE(ranges.is_wide(1));
    ranges.include({{0, 3.9}, {2, -3.9}});  // the first: 1 to 4.9
    EXPECT_FALSE(ranges.is_wide(0));
}

TEST(SeenRanges, TellsWhichTablesAFormChangesIn)
{
    auto const table = two_counts();
    SeenRanges ranges(table, 5);
    ranges.include({{0, 4}, {2, -4}});

    EXPECT_THAT(ranges.tables_that_change(LinearForm({{2, 1}})),
                ElementsAre(0));
    EXPECT_THAT(ranges.tables_that_change(LinearForm({{0, 1}, {2, 1}})),
                IsEmpty());
    EXPECT_THAT(ranges.tables_that_change(LinearForm({{1, 1}})), IsEmpty());
}

TEST(SeenRanges, GivesUpTables)
{
    auto const table = two_counts();
    SeenRanges ranges(table, 5);
    ranges.include({{0, 2}, {2, -2}});
    ranges.include({{0, 4}, {2, -4}});

    auto const narrow = ranges.narrow_without({1});
    ASSERT_EQ(narrow.size(), 2U);  // 1 to 3, and 4 to 6
    EXPECT_EQ(narrow.front().number, 0U);
    EXPECT_EQ(narrow.front().range.rise, 2);

    ranges.remove({1});
    EXPECT_FALSE(ranges.is_wide(0));
    EXPECT_THAT(ranges.tables_that_change(LinearForm({{2, 1}})),
                ElementsAre(0));
}

}  // namespace
}  // namespace samspil::publish::seen_ranges_test
