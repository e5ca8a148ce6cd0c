#include "publish/disclosure/shown_cells.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

// M10.5
namespace samspil::publish::shown_cells_test {
namespace {

using ::testing::ElementsAre;

ReaderTable three_figures()
{
    ReaderTable table;
    table.values = {10, 20, 30};
    table.candidates = {LinearForm({{0, 1}}), LinearForm({{1, 1}}),
                        LinearForm({{2, 1}})};
    table.cells = {{{0, 1}, 2}, {{0, 2}, 1}, {{2}, 4}};
    return table;
}

TEST(ShownCells, TellWhatAllCountsOfAFigureAllow)
{
    auto const table = three_figures();
    std::array const fates{Fate::told, Fate::hidden_by_sums, Fate::found};
    ShownCells const shown(table, fates);

    EXPECT_FALSE(shown.is_shown(0));
    EXPECT_TRUE(shown.is_shown(1));
    EXPECT_TRUE(shown.tells(0));
    EXPECT_FALSE(shown.tells(1));
    EXPECT_THAT(shown.losses(), ElementsAre(1, 0, 5));
}

TEST(ShownCells, HideAndShow)
{
    auto const table = three_figures();
    std::array const fates{Fate::told, Fate::told, Fate::told};
    ShownCells shown(table, fates);

    EXPECT_THAT(shown.hide(0), ElementsAre(1, 0));
    EXPECT_THAT(shown.losses(), ElementsAre(0, 0, 4));
    EXPECT_TRUE(shown.is_shown(2));

    shown.show(0);
    shown.show(0);
    EXPECT_THAT(shown.losses(), ElementsAre(2, 2, 4));
}

}  // namespace
}  // namespace samspil::publish::shown_cells_test
