#include "publish/disclosure/show_again.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

// M10.4
namespace samspil::publish::show_again_test {
namespace {

//! A sensitive 2 beside 30 and 40, whose sum of all is told.
ReaderTable beside_two_others()
{
    ReaderTable table;
    table.values = {2, 30, 40};
    table.sensitive = {LinearForm({{0, 1}})};
    table.candidates = {LinearForm({{0, 1}, {1, 1}, {2, 1}}),
                        LinearForm({{1, 1}}), LinearForm({{2, 1}})};
    table.cells = {{{0}, 1}, {{1}, 2}, {{2}, 1}};
    return table;
}

// 30 and 40 are hidden, and one is enough: the one that weighs less.
TEST(ShowAgain, ShowsWhatWeighsMostAsLongAsAllHaveRoom)
{
    auto const table = beside_two_others();
    std::array const fates{Fate::told, Fate::hidden_by_room,
                           Fate::hidden_by_room};
    ShownCells shown(table, fates);
    SeenRanges ranges(table, 5);
    ranges.include({{0, 4}, {1, -4}});

    EXPECT_EQ(show_again(table, 5, shown, ranges), 1U);

    EXPECT_TRUE(shown.is_shown(1));
    EXPECT_FALSE(shown.is_shown(2));
    EXPECT_TRUE(ranges.is_wide(0));
    EXPECT_TRUE(ranges.tables_that_change(LinearForm({{1, 1}})).empty());
}

// What follows from the rest is shown without a further test.
TEST(ShowAgain, ShowsWhatFollowsFromTheRest)
{
    auto table = beside_two_others();
    table.candidates.push_back(
        LinearForm({{0, 2}, {1, 2}, {2, 2}}));  // twice the sum of all
    table.cells.push_back({{3}, 1});
    std::array const fates{Fate::told, Fate::hidden_by_room,
                           Fate::hidden_by_room, Fate::hidden_by_room};
    ShownCells shown(table, fates);
    SeenRanges ranges(table, 5);
    ranges.include({{0, 4}, {1, -4}});

    EXPECT_EQ(show_again(table, 5, shown, ranges), 2U);
    EXPECT_TRUE(shown.is_shown(3));
}

}  // namespace
}  // namespace samspil::publish::show_again_test
