#include "cubes/comparison/differing_figures.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "cubes/comparison/comparison_header.hpp"
#include "cubes/figures/key_figure.hpp"
#include "cubes/sample_cubes.hpp"

namespace samspil::cubes::differing_figures_test {
namespace {

using samspil::testing::comparison_header;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

//! 10 of 1,000 everywhere.
KeyFigureValues figures()
{
    KeyFigureValues result(2, 2, 5);
    std::fill(result.numerator.begin(), result.numerator.end(), 10);
    std::fill(result.denominator.begin(), result.denominator.end(), 1000);
    std::fill(result.value.begin(), result.value.end(), 1);
    return result;
}

void add_bounds(KeyFigureValues& values, double lower, double upper)
{
    values.lower.assign(values.value.size(), lower);
    values.upper.assign(values.value.size(), upper);
}

std::vector<FigureDifference> differing(KeyFigureValues const& a,
                                        KeyFigureValues const& b)
{
    return differing_figures(
        common_axes(comparison_header(), comparison_header()), a, b);
}

TEST(DifferingFigures, NoneInEqualOnes)
{
    EXPECT_THAT(differing(figures(), figures()), IsEmpty());
}

TEST(DifferingFigures, ValueNumeratorAndDenominator)
{
    auto const a = figures();
    auto b = figures();
    b.value[b.index(0, 1, 2)] = 3;
    b.numerator[b.index(1, 0, 0)] = 11;
    b.denominator[b.index(1, 1, 4)] = 999;

    auto const found = differing(a, b);

    ASSERT_THAT(found, SizeIs(3));
    EXPECT_EQ(found[0].period.a, 0U);
    EXPECT_EQ(found[0].geography.a, 1U);
    EXPECT_EQ(found[0].figure.a, 2U);
    EXPECT_EQ(found[0].difference(), 2);
    EXPECT_EQ(found[1].figure.a, 0U);
    EXPECT_EQ(found[1].difference(), 0);
    EXPECT_EQ(found[2].figure.a, 4U);
}

TEST(DifferingFigures, AreFoundOnAxesOfAnotherOrder)
{
    auto const a = comparison_header();
    auto b = comparison_header();
    std::swap(b.geographies[0], b.geographies[1]);
    auto left = figures();
    auto right = figures();
    left.value[left.index(0, 1, 0)] = 7;    // København
    right.value[right.index(0, 0, 0)] = 7;  // København too

    EXPECT_THAT(differing_figures(common_axes(a, b), left, right), IsEmpty());
}

TEST(DifferingFigures, MissingOnBothSidesIsTheSame)
{
    auto a = figures();
    a.value[3] = missing;
    a.numerator[3] = missing;

    EXPECT_THAT(differing(a, a), IsEmpty());
}

TEST(DifferingFigures, MissingOnOneSideIsADifference)
{
    auto const a = figures();
    auto b = figures();
    b.value[3] = missing;

    auto const found = differing(a, b);

    ASSERT_THAT(found, SizeIs(1));
    EXPECT_TRUE(found[0].is_one_sided());
    EXPECT_TRUE(std::isnan(found[0].difference()));
    EXPECT_EQ(found[0].rests_on, 1000);
}

TEST(DifferingFigures, RoundingIsNone)
{
    auto a = figures();
    auto b = figures();
    a.value[0] = 0.1 + 0.2;
    b.value[0] = 0.3;
    ASSERT_NE(a.value[0], b.value[0]);
    EXPECT_THAT(differing(a, b), IsEmpty());

    b.value[0] = 0.3000000001;
    EXPECT_THAT(differing(a, b), SizeIs(1));
    b.value[0] = 0;
    EXPECT_THAT(differing(a, b), SizeIs(1));
}

TEST(DifferingFigures, BoundsCountOnlyIfBothHaveThem)
{
    auto a = figures();
    auto b = figures();
    add_bounds(a, 0.5, 1.5);
    EXPECT_THAT(differing(a, b), IsEmpty());

    add_bounds(b, 0.5, 1.5);
    EXPECT_THAT(differing(a, b), IsEmpty());

    b.upper[0] = 1.6;
    EXPECT_THAT(differing(a, b), SizeIs(1));
}

TEST(DifferingFigures, RestOnTheSmallerDenominatorOfThePlainFigure)
{
    auto a = figures();
    auto b = figures();
    a.denominator[a.index(0, 1, 1)] = 80;  // deaths_per_1000.overlap
    b.denominator[b.index(0, 1, 1)] = 70;
    b.value[b.index(0, 1, 2)] = 2;  // the standardised one

    auto const found = differing(a, b);

    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].rests_on, 70);
    EXPECT_EQ(found[1].figure.a, 2U);
    EXPECT_EQ(found[1].rests_on, 70);
}

TEST(IntervalsOverlap, IfTheyHaveAPointInCommon)
{
    FigureDifference row{};
    EXPECT_EQ(row.intervals_overlap(), std::nullopt);
    row.a.lower = 1;
    row.a.upper = 2;
    EXPECT_EQ(row.intervals_overlap(), std::nullopt);
    row.b.lower = 2;
    row.b.upper = 3;
    EXPECT_EQ(row.intervals_overlap(), true);
    row.b.lower = 2.1;
    EXPECT_EQ(row.intervals_overlap(), false);
    std::swap(row.a, row.b);
    EXPECT_EQ(row.intervals_overlap(), false);
}

//! Rows sorted: the figures' values on the second side.
std::vector<double> sorted(std::vector<FigureDifference> rows)
{
    sort_by_size(rows, comparison_header().figure_units, 100);
    std::vector<double> values;
    for (auto const& row : rows) {
        values.push_back(row.b.value);
    }
    return values;
}

FigureDifference row(std::size_t figure, double b, double rests_on = 1000)
{
    FigureDifference result{};
    result.figure = {figure, figure};
    result.a.value = 0;
    result.b.value = b;
    result.rests_on = rests_on;
    return result;
}

TEST(SortBySize, TheLargestDifferenceFirstWhateverItsSign)
{
    EXPECT_THAT(sorted({row(0, 1), row(0, -3), row(0, 2)}),
                ElementsAre(-3, 2, 1));
}

TEST(SortBySize, UnitByUnit)
{
    EXPECT_THAT(
        sorted({row(4, 50), row(3, 40), row(2, 1), row(1, 2), row(0, 1)}),
        ElementsAre(1, 2, 1, 40, 50));
}

TEST(SortBySize, WhatRestsOnFewAfterTheOthers)
{
    EXPECT_THAT(sorted({row(0, 90, 99), row(0, 1, 100), row(0, 2, 5000)}),
                ElementsAre(2, 1, 90));
}

TEST(SortBySize, OneSidedFiguresAfterThoseWithTwoValues)
{
    auto one_sided = row(0, 50);
    one_sided.a.value = missing;

    EXPECT_THAT(sorted({one_sided, row(0, 1), row(0, 90, 1)}),
                ElementsAre(1, 50, 90));
}

TEST(SortBySize, TiesByWhatTheyRestOnThenAsTheyStood)
{
    std::vector<FigureDifference> rows{row(0, 1, 200), row(0, -1, 300),
                                       row(0, 1, 300)};

    EXPECT_THAT(sorted(rows), ElementsAre(-1, 1, 1));
}

}  // namespace
}  // namespace samspil::cubes::differing_figures_test
