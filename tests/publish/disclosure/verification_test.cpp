#include "publish/disclosure/verification.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "base/error.hpp"

// M10.4
namespace samspil::publish::verification_test {
namespace {

ReaderTable one_count()
{
    ReaderTable table;
    table.values = {2, 30};
    table.nonnegative = {LinearForm({{1, 1}, {0, -2}})};
    table.sensitive = {LinearForm({{0, 1}})};
    table.candidates = {LinearForm({{0, 1}, {1, 1}}), LinearForm({{1, 1}})};
    return table;
}

TEST(Verification, OfSumsFindsWhatFollows)
{
    auto const table = one_count();

    EXPECT_NO_THROW(verify_sums(table, {Fate::told, Fate::hidden_by_sums}));
    EXPECT_THROW(verify_sums(table, {Fate::told, Fate::told}), base::Error);
}

//! Whether a table is taken for one that shows room.
bool is_taken(TableChange const& change)
{
    auto const table = one_count();
    std::vector<bool> const told{true, false};
    KnownRows const known(table, told);
    SeenRanges ranges(table, 5);
    ranges.include(change);
    try {
        verify_ranges(table, known, ranges);
        return true;
    } catch (base::Error const&) {
        return false;
    }
}

TEST(Verification, OfRangesLooksAtEachTable)
{
    EXPECT_TRUE(is_taken({{0, 4}, {1, -4}}));
    EXPECT_FALSE(is_taken({{0, 3}, {1, -3}})) << "not wide";
    EXPECT_FALSE(is_taken({{0, 4}, {1, -3}})) << "another sum";
    EXPECT_FALSE(is_taken({{0, 12}, {1, -12}})) << "a part above its whole";
    EXPECT_FALSE(is_taken({{0, 40}, {1, -40}})) << "less than 0";
}

}  // namespace
}  // namespace samspil::publish::verification_test
