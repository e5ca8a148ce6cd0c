#include "publish/disclosure/linear_program.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace samspil::publish {
namespace {

using Row = LinearProgram::Row;
using Column = LinearProgram::Column;

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(LinearProgram, FindsTheGreatestGain)
{
    // x + 2 y <= 10, x <= 4; the gain is x + y
    LinearProgram program;
    program.add_rows(std::vector<Row>{{-infinity, 10, {}}});
    program.add_columns(
        std::vector<Column>{{4, 1, {{0, 1}}}, {infinity, 1, {{0, 2}}}});

    EXPECT_NEAR(program.solve(), 7, 1e-9);
    EXPECT_NEAR(program.value(0), 4, 1e-9);
    EXPECT_NEAR(program.value(1), 3, 1e-9);
}

// The rows between both sides of a sum: what one gains another must lose.
TEST(LinearProgram, GrowsByColumnsThatItsPricesAskFor)
{
    LinearProgram program;
    program.add_rows(std::vector<Row>{{0, 0, {}}});
    program.add_columns(std::vector<Column>{{infinity, 1, {{0, 1}}}});
    EXPECT_NEAR(program.solve(), 0, 1e-9);
    // a column that takes 1 of the row would gain as much as the price
    EXPECT_NEAR(program.price(0), 1, 1e-9);

    program.add_columns(std::vector<Column>{{3, 0, {{0, -1}}}});
    EXPECT_NEAR(program.solve(), 3, 1e-9);
}

TEST(LinearProgram, GrowsByRows)
{
    LinearProgram program;
    program.add_columns(std::vector<Column>{{8, 1, {}}, {8, 1, {}}});
    EXPECT_NEAR(program.solve(), 16, 1e-9);

    program.add_rows(std::vector<Row>{{-infinity, 5, {{0, 1}, {1, 1}}}});
    EXPECT_NEAR(program.solve(), 5, 1e-9);
}

TEST(LinearProgram, PricesShowWhichRowsLimit)
{
    LinearProgram program;
    program.add_rows(std::vector<Row>{{-infinity, 5, {}}, {-infinity, 9, {}}});
    program.add_columns(
        std::vector<Column>{{infinity, 1, {{0, 1}}}, {infinity, 0, {{1, 1}}}});
    program.solve();

    EXPECT_NE(program.price(0), 0);
    EXPECT_EQ(program.price(1), 0);
}

}  // namespace
}  // namespace samspil::publish
