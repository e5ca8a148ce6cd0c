#include "cubes/comparison/differing_counts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "cubes/comparison/comparison_header.hpp"
#include "cubes/sample_cubes.hpp"

namespace samspil::cubes {
namespace {

using samspil::testing::comparison_header;
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

TEST(DifferingCorrelations, CountRPAndN)
{
    auto const axes = common_axes(comparison_header(), comparison_header());
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
