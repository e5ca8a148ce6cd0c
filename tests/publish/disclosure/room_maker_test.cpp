#include "publish/disclosure/room_maker.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <numeric>

#include "publish/disclosure/slot_guide.hpp"
#include "publish/disclosure/verification.hpp"

// M10.4 b
namespace samspil::publish::room_maker_test {
namespace {

//! Pairs of a 1 and a 2 of which the sum is told: both are in 0 to 3. Of each
//! pair a large count is told besides, which needs not be hidden.
ReaderTable pairs(std::uint32_t count)
{
    ReaderTable table;
    table.guide = std::make_shared<SlotGuide>(3, 32);
    for (std::uint32_t i = 0; i < count; ++i) {
        auto const first = 3 * i;
        table.values.insert(table.values.end(), {1, 2, 50});
        table.sensitive.push_back(LinearForm({{first, 1}}));
        table.sensitive.push_back(LinearForm({{first + 1, 1}}));
        for (auto const& form : {LinearForm({{first, 1}, {first + 1, 1}}),
                                 LinearForm({{first + 2, 1}})}) {
            table.cells.push_back(
                {{static_cast<std::uint32_t>(table.candidates.size())}, 1});
            table.candidates.push_back(form);
        }
    }
    return table;
}

void expect_hides_the_sums_only(std::uint32_t count)
{
    auto const table = pairs(count);
    ShownCells shown(table,
                     std::vector<Fate>(table.candidates.size(), Fate::told));
    SeenRanges ranges(table, 5);
    Exchanges exchanges(table, 5);
    std::vector<std::uint32_t> all(table.sensitive.size());
    std::iota(all.begin(), all.end(), 0U);

    auto const hidden = make_room(table, 5, all, shown, ranges, exchanges);

    ASSERT_EQ(hidden.size(), count);
    for (std::uint32_t i = 0; i < count; ++i) {
        EXPECT_EQ(hidden[i], 2 * i);
    }
    EXPECT_NO_THROW(verify_ranges(table, shown.known_rows(), ranges));
}

TEST(RoomMaker, HidesWhatLeavesNoRoom)
{
    expect_hides_the_sums_only(3);
}

TEST(RoomMaker, HidesNoMoreWhereItSearchesForManyTogether)
{
    expect_hides_the_sums_only(5100);
}

}  // namespace
}  // namespace samspil::publish::room_maker_test
