#include "cubes/comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "cubes/figures/key_figure.hpp"
#include "cubes/sample_cubes.hpp"

namespace samspil::cubes {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

//! Two periods, two geographies and a figure of each unit.
CubeFileHeader header()
{
    CubeFileHeader result;
    result.years = {2021, 2022};
    result.periods = make_periods({2021, 2022});
    result.geographies = {{"DK", "Hele landet", "country"},
                          {"101", "København", "municipality"}};
    result.figure_ids = {"overlap_of_psychiatry", "deaths_per_1000.overlap",
                         "deaths_per_1000_standardised.overlap",
                         "stays_per_person.overlap.inpatient",
                         "recipients_of_diagnosed.ratio"};
    result.figure_units = {"percent", "per_1000", "per_1000", "per_person",
                           "ratio"};
    return result;
}

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
    return differing_figures(common_axes(header(), header()), a, b);
}

TEST(CommonAxes, AreWhatBothHaveInTheOrderOfTheFirst)
{
    auto const a = header();
    auto b = header();
    b.years = {2022, 2024};
    b.periods = make_periods({2022, 2024});
    std::swap(b.geographies[0], b.geographies[1]);
    b.geographies[0].name = "Copenhagen";
    b.figure_ids[0] = "new";
    b.figure_units[3] = "percent";

    auto const axes = common_axes(a, b);

    EXPECT_THAT(axes.years, ElementsAre(CommonLabel{1, 0}));
    EXPECT_THAT(axes.periods, ElementsAre(CommonLabel{1, 0}));
    EXPECT_THAT(axes.geographies,
                ElementsAre(CommonLabel{0, 1}, CommonLabel{1, 0}));
    ASSERT_THAT(axes.figures, SizeIs(3));
    EXPECT_EQ(axes.figures[0].label, (CommonLabel{1, 1}));
    EXPECT_EQ(axes.figures[2].label, (CommonLabel{4, 4}));
}

TEST(CommonAxes, StandardisedFiguresRestOnWhatThePlainOnesDo)
{
    auto const axes = common_axes(header(), header());

    EXPECT_EQ(axes.figures[0].foundation, (CommonLabel{0, 0}));
    EXPECT_EQ(axes.figures[1].foundation, (CommonLabel{1, 1}));
    EXPECT_EQ(axes.figures[2].foundation, (CommonLabel{1, 1}));
    EXPECT_EQ(axes.figures[4].foundation, (CommonLabel{4, 4}));
}

TEST(CommonAxes, BedDaysRestOnStaysNotOnMinutes)
{
    CubeFileHeader all;
    set_figure_axis(all);

    for (auto const& figure : common_axes(all, all).figures) {
        if (all.figure_ids[figure.label.a] == "overlap_part_of_bed_days") {
            EXPECT_EQ(all.figure_ids[figure.foundation.a],
                      "overlap_part_of_stays.inpatient");
            return;
        }
    }
    ADD_FAILURE() << "no such figure";
}

// Every standardised or ratio figure of the program has such a plain one.
TEST(CommonAxes, NoRealFigureRestsOnAFraction)
{
    CubeFileHeader all;
    set_figure_axis(all);

    for (auto const& figure : common_axes(all, all).figures) {
        auto const& foundation = key_figures()[figure.foundation.a];
        EXPECT_TRUE(foundation.kind == FigureKind::quotient ||
                    foundation.kind == FigureKind::growth)
            << all.figure_ids[figure.label.a];
    }
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
    auto const a = header();
    auto b = header();
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
    sort_by_size(rows, header().figure_units, 100);
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

TEST(DifferingCounts, NoneInEqualOnes)
{
    auto const& content = testing::sample_content();
    auto const axes = common_axes(content.header, content.header);

    EXPECT_THAT(differing_counts(axes, content.results[0].counts,
                                 content.results[0].counts),
                IsEmpty());
}

TEST(DifferingCounts, NameTheCubeAndItsLargestDifference)
{
    auto const& content = testing::sample_content();
    auto const axes = common_axes(content.header, content.header);
    auto const& a = content.results[0].counts;
    auto b = a;
    auto const cell = cell_index(CubeId::deaths, reference::Group::overlap, 3);
    b.cells(CubeId::deaths, 1, 4)[cell] += 2;
    b.cells(CubeId::deaths, 2, 5)[cell] -= 7;

    auto const found = differing_counts(axes, a, b);

    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].cube, CubeId::deaths);
    EXPECT_EQ(found[0].differing, 2);
    EXPECT_EQ(found[0].compared,
              static_cast<std::int64_t>(5 * content.header.geographies.size() *
                                        cube(CubeId::deaths).cells()));
    EXPECT_EQ(found[0].largest.year, (CommonLabel{2, 2}));
    EXPECT_EQ(found[0].largest.geography, (CommonLabel{5, 5}));
    EXPECT_EQ(found[0].largest.cell, cell);
    EXPECT_EQ(found[0].largest.b - found[0].largest.a, -7);
}

TEST(DifferingCounts, OfCommonYearsAndGeographiesOnly)
{
    auto const& content = testing::sample_content();
    auto axes = common_axes(content.header, content.header);
    auto const& a = content.results[0].counts;
    auto b = a;
    b.cells(CubeId::persons, 0, 4)[0] += 1;
    b.cells(CubeId::persons, 1, 3)[0] += 1;
    std::erase(axes.years, CommonLabel{0, 0});
    std::erase(axes.geographies, CommonLabel{3, 3});

    EXPECT_THAT(differing_counts(axes, a, b), IsEmpty());
}

TEST(DifferingCorrelations, CountRPAndN)
{
    auto const axes = common_axes(header(), header());
    std::vector<Correlation> const a(10, {0.5, 0.01, 90});
    auto b = a;
    EXPECT_EQ(differing_correlations(axes, a, b), 0U);

    b[0].r = missing;
    b[3].p = 0.02;
    b[9].n = 91;
    EXPECT_EQ(differing_correlations(axes, a, b), 3U);
}

}  // namespace
}  // namespace samspil::cubes
