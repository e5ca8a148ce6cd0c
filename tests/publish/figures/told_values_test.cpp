#include "publish/figures/told_values.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace samspil::publish::told_values_test {
namespace {

using cubes::KeyFigureValues;
using ::testing::IsNan;

std::size_t figure_of(std::string_view id)
{
    auto const& figures = cubes::key_figures();
    auto const found =
        std::find_if(figures.begin(), figures.end(),
                     [&](auto const& figure) { return figure.id == id; });
    return static_cast<std::size_t>(found - figures.begin());
}

//! One period and area, in which all figures have one status.
KeyFigureValues told_of(CellStatus status)
{
    auto const& figures = cubes::key_figures();
    KeyFigureValues values(1, 1, figures.size());
    values.numerator.assign(figures.size(), 7);
    values.denominator.assign(figures.size(), 10);
    values.value.assign(figures.size(), 70);
    values.lower.assign(figures.size(), 60);
    values.upper.assign(figures.size(), 80);
    std::vector<CellStatus> const all(figures.size(), status);
    return told_values(values, all, figures);
}

TEST(ToldValues, ShownTellsAll)
{
    auto const told = told_of(CellStatus::shown);

    auto const f = figure_of("overlap_of_psychiatry");
    EXPECT_EQ(told.numerator[f], 7);
    EXPECT_EQ(told.denominator[f], 10);
    EXPECT_EQ(told.value[f], 70);
    EXPECT_EQ(told.lower[f], 60);
    EXPECT_EQ(told.upper[f], 80);
}

TEST(ToldValues, SuppressedAndNotInThePlanTellNothing)
{
    for (auto const status :
         {CellStatus::suppressed, CellStatus::not_in_plan}) {
        auto const told = told_of(status);

        for (auto const* const numbers :
             {&told.numerator, &told.denominator, &told.value, &told.lower,
              &told.upper}) {
            EXPECT_TRUE(std::all_of(numbers->begin(), numbers->end(),
                                    [](double n) { return n != n; }));
        }
    }
}

// M10.2: a quotient that is missing has a denominator of 0, and a numerator
// that is a part of it.
TEST(ToldValues, MissingTellsItsZeros)
{
    auto const told = told_of(CellStatus::missing);

    auto const part = figure_of("overlap_of_psychiatry");
    EXPECT_EQ(told.denominator[part], 0);
    EXPECT_EQ(told.numerator[part], 0);
    EXPECT_THAT(told.value[part], IsNan());
    EXPECT_THAT(told.lower[part], IsNan());
    auto const no_part = figure_of("overlap_per_1000_adults");
    EXPECT_EQ(told.denominator[no_part], 0);
    EXPECT_THAT(told.numerator[no_part], IsNan());
    for (auto const* const id :
         {"growth.overlap", "recipients_of_diagnosed.ratio",
          "deaths_per_1000_standardised.overlap",
          "mortality_ratio.level.other"}) {
        EXPECT_THAT(told.denominator[figure_of(id)], IsNan()) << id;
        EXPECT_THAT(told.numerator[figure_of(id)], IsNan()) << id;
    }
}

}  // namespace
}  // namespace samspil::publish::told_values_test
