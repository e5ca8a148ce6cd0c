#include "publish/disclosure/known_rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace samspil::publish::known_rows_test {
namespace {

ReaderTable table_with_a_zero()
{
    ReaderTable table;
    table.values = {0, 0, 7};
    table.known = {LinearForm({{0, 1}})};
    table.nonnegative = {LinearForm({{2, 1}, {1, -1}})};
    table.candidates = {LinearForm({{0, 1}, {1, 1}}), LinearForm({{2, 1}})};
    return table;
}

TEST(KnownRows, PassesOverWhatIsNotTold)
{
    auto const table = table_with_a_zero();
    std::vector<bool> const told{false, true};
    KnownRows rows(table, told);

    ASSERT_EQ(rows.rows().size(), 4U);
    EXPECT_FALSE(rows.rows()[2].is_known);
    EXPECT_TRUE(rows.rows()[3].is_known);
    EXPECT_EQ(rows.equations_of(0), 1U);
    EXPECT_EQ(rows.equations_of(1), 0U);
    EXPECT_TRUE(rows.is_zero(0));
    EXPECT_FALSE(rows.is_zero(1));
}

TEST(KnownRows, FollowsWhatIsTold)
{
    auto const table = table_with_a_zero();
    std::vector<bool> const told{false, true};
    KnownRows rows(table, told);

    rows.set_told(0, true);
    rows.set_told(0, true);
    EXPECT_EQ(rows.equations_of(0), 2U);
    EXPECT_TRUE(rows.is_zero(1));

    rows.set_told(0, false);
    EXPECT_EQ(rows.equations_of(1), 0U);
    EXPECT_FALSE(rows.is_zero(1));
    EXPECT_TRUE(rows.is_zero(0));
}

}  // namespace
}  // namespace samspil::publish::known_rows_test
