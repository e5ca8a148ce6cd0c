#include "cubes/cube_cell.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "cubes/cell_row.hpp"
#include "cubes/member_cell.hpp"

namespace samspil::cubes::cube_cell_test {
namespace {

using reference::Group;
using reference::Sex;
using ::testing::ElementsAre;

TEST(Axis, HasTextsOrNumbers)
{
    static constexpr std::array<std::int32_t, 3> days{7, 30, 90};
    constexpr Axis numbers{.name = "days", .numbers = days};

    EXPECT_EQ(axes::sex.size(), 3U);
    EXPECT_EQ(axes::sex.label(1), "female");
    EXPECT_EQ(numbers.size(), 3U);
    EXPECT_EQ(numbers.label(2), "90");
}

TEST(Catalogue, HasEachAxisOfItsCubesOnce)
{
    for (auto const& spec : catalogue) {
        for (auto const* axis : spec.axes) {
            EXPECT_EQ(std::count(cube_axes.begin(), cube_axes.end(), axis), 1)
                << axis->name;
        }
    }
    EXPECT_EQ(cube_axes.front(), &axes::sex);
    EXPECT_EQ(cube_axes.back(), &axes::agreement_outcome);
}

TEST(CubeCell, IsInCOrderOfTheCubesAxes)
{
    EXPECT_EQ(cell_index(CubeId::persons, Group::overlap, Sex::female, 2),
              (2U * 3U + 1U) * 8U + 2U);
}

TEST(CubeCell, HasTheLabelsOfItsIndices)
{
    EXPECT_THAT(cell_labels(cube(CubeId::persons),
                            cell_index(CubeId::persons, Group::overlap,
                                       Sex::female, 2)),
                ElementsAre("overlap", "female", "35-44"));
}

TEST(CellRow, FollowsTheCatalogue)
{
    EXPECT_EQ(row_offset(CubeId::population), 0U);
    EXPECT_EQ(row_offset(CubeId::population_deaths), 3U * 8U);
    EXPECT_EQ(row_offset(CubeId::persons), 3U * 8U + 8U);
    EXPECT_EQ(row_cells, row_offset(CubeId::municipality_agreement) + 3U * 2U);
    EXPECT_EQ(row_index({CubeId::population_deaths, 5}), 3U * 8U + 5U);
}

TEST(MemberCell, IsTheCubesCellInEachGroup)
{
    MemberCell<CubeId::persons> const cell(Sex::female, 2);

    EXPECT_EQ(cell.count, 24U);
    EXPECT_EQ(cell.index(), 8U + 2U);
    for (auto const group : {Group::psychiatry, Group::diagnosed_recipients}) {
        auto const in_group = cell.in_group(reference::index_of(group));
        EXPECT_EQ(in_group.cube, CubeId::persons);
        EXPECT_EQ(in_group.index,
                  cell_index(CubeId::persons, group, Sex::female, 2));
    }
}

TEST(MemberCell, IsTheCellOfACubeWithoutGroups)
{
    MemberCell<CubeId::population> const cell(Sex::unknown, 7);

    EXPECT_EQ(cell.in_cube(), (CubeCell{CubeId::population, 23}));
}

TEST(MemberCell, OfACubeWithNoAxisButTheGroupIsOne)
{
    EXPECT_EQ(MemberCell<CubeId::bed_minutes>::count, 1U);
    EXPECT_EQ(MemberCell<CubeId::bed_minutes>().in_group(4).index, 4U);
}

}  // namespace
}  // namespace samspil::cubes::cube_cell_test
