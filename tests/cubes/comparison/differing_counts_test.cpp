#include "cubes/comparison/differing_counts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "cubes/comparison/comparison_header.hpp"
#include "cubes/sample_cubes.hpp"

namespace samspil::cubes::differing_counts_test {
namespace {

using samspil::testing::comparison_header;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(DifferingCounts, NoneInEqualOnes)
{
    auto const& content = samspil::testing::sample_content();
    auto const axes = common_axes(content.header, content.header);

    EXPECT_THAT(differing_counts(axes, content.results[0].counts,
                                 content.results[0].counts),
                IsEmpty());
}

TEST(DifferingCounts, NameTheCubeAndItsLargestDifference)
{
    auto const& content = samspil::testing::sample_content();
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
    auto const& content = samspil::testing::sample_content();
    auto axes = common_axes(content.header, content.header);
    auto const& a = content.results[0].counts;
    auto b = a;
    b.cells(CubeId::persons, 0, 4)[0] += 1;
    b.cells(CubeId::persons, 1, 3)[0] += 1;
    std::erase(axes.years, CommonLabel{0, 0});
    std::erase(axes.geographies, CommonLabel{3, 3});

    EXPECT_THAT(differing_counts(axes, a, b), IsEmpty());
}

TEST(DifferingCounts, OfCellsThatAreSetApart)
{
    auto const& content = samspil::testing::sample_content();
    auto const& years = content.header.years;
    auto const axes = common_axes(content.header, content.header);
    auto const& a = content.results[0].counts;
    auto b = a;
    b.cells(CubeId::bed_minutes, years.count() - 1, 4)[0] += 2000;
    b.cells(CubeId::bed_minutes, 0, 5)[0] += 7;
    b.cells(CubeId::readmissions, years.count() - 1, 5)[0] += 1;
    SameObservation const same({.years = years, .end = years.end()},
                               {.years = years, .end = years.end() + 60}, {});

    auto const found = differing_counts(axes, a, b, &same);

    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].differing, 1);
    EXPECT_EQ(found[0].largest.b - found[0].largest.a, 7);
    EXPECT_THAT(found[0].set_apart, ElementsAre(0, 0, 0, 1, 0, 0));
    EXPECT_EQ(found[1].differing, 0);
    EXPECT_THAT(found[1].set_apart, ElementsAre(0, 0, 0, 0, 1, 0));
}

TEST(DifferingCorrelations, InRPOrN)
{
    auto const axes = common_axes(comparison_header(), comparison_header());
    std::vector<Correlation> const a(10, {0.5, 0.01, 90});
    auto b = a;
    EXPECT_THAT(differing_correlations(axes, a, b), IsEmpty());

    b[0].r = missing;
    b[3].p = 0.02;
    b[9].n = 91;
    EXPECT_THAT(differing_correlations(axes, a, b),
                ElementsAre(axes.periods[0], axes.periods[0], axes.periods[1]));
}

}  // namespace
}  // namespace samspil::cubes::differing_counts_test
