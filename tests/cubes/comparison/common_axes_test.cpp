#include "cubes/comparison/common_axes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

#include "cubes/comparison/comparison_header.hpp"
#include "cubes/figures/key_figure.hpp"

namespace samspil::cubes::common_axes_test {
namespace {

using samspil::testing::comparison_header;
using ::testing::ElementsAre;
using ::testing::SizeIs;

TEST(CommonAxes, AreWhatBothHaveInTheOrderOfTheFirst)
{
    auto const a = comparison_header();
    auto b = comparison_header();
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
    auto const axes = common_axes(comparison_header(), comparison_header());

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

}  // namespace
}  // namespace samspil::cubes::common_axes_test
