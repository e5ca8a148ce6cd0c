#include "publish/disclosure/linear_program.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace samspil::publish::linear_program_test {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(LinearProgram, FindsBothExtremesOneAfterTheOther)
{
    // x + y = 10, x <= 4 as a row
    std::vector<ProgramRow> const rows{{LinearForm({{0, 1}, {1, 1}}), 10, 10},
                                       {LinearForm({{0, -1}}), -4, infinity}};
    LinearProgram program(2, rows);

    auto const most = program.extreme(LinearForm({{1, 1}}), 1);
    ASSERT_TRUE(most.has_value());
    EXPECT_NEAR((*most)[1], 10, 1e-9);
    auto const least = program.extreme(LinearForm({{1, 1}}), -1);
    ASSERT_TRUE(least.has_value());
    EXPECT_NEAR((*least)[1], 6, 1e-9);
    auto const other = program.extreme(LinearForm({{0, 1}}), 1);
    ASSERT_TRUE(other.has_value());
    EXPECT_NEAR((*other)[0], 4, 1e-9);
}

TEST(LinearProgram, SaysWhereThereIsNoLimit)
{
    // x - y = 1: x can be as large as y is
    std::vector<ProgramRow> const rows{{LinearForm({{0, 1}, {1, -1}}), 1, 1}};
    LinearProgram program(2, rows);

    EXPECT_FALSE(program.extreme(LinearForm({{0, 1}}), 1).has_value());
    auto const least = program.extreme(LinearForm({{0, 1}}), -1);
    ASSERT_TRUE(least.has_value());
    EXPECT_NEAR((*least)[0], 1, 1e-9);
}

TEST(LinearProgram, PricesShowWhichRowsLimit)
{
    std::vector<ProgramRow> const rows{{LinearForm({{0, 1}, {1, 1}}), 10, 10},
                                       {LinearForm({{2, 1}}), 3, 3}};
    LinearProgram program(3, rows);
    ASSERT_TRUE(program.extreme(LinearForm({{0, 1}}), 1).has_value());

    auto const prices = program.prices();
    EXPECT_NE(prices[0], 0);
    EXPECT_EQ(prices[1], 0);
}

}  // namespace
}  // namespace samspil::publish::linear_program_test
