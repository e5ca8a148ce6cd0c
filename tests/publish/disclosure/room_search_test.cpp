#include "publish/disclosure/room_search.hpp"

#include <gtest/gtest.h>

#include <array>

// M10.4 b
namespace samspil::publish::room_search_test {
namespace {

//! How far two counts of 1 can rise together, if a third makes good for them.
double rise_of_two(std::int64_t third)
{
    ReaderTable table;
    table.values = {1, 1, third};
    table.candidates = {LinearForm({{0, 1}, {1, 1}, {2, 1}})};
    KnownRows const known(table, {true});
    SearchScratch scratch(table.values.size(), known.rows().size());
    LinearForm const first({{0, 1}});
    LinearForm const second({{1, 1}});
    std::array<RoomSearch::Goal, 2> const goals{{{&first, 4}, {&second, 4}}};
    RoomSearch const search(known, {goals, Direction::up, 100, {}, {}},
                            scratch);
    return search.change();
}

TEST(RoomSearch, RaisesCountsTogether)
{
    EXPECT_NEAR(rise_of_two(50), 8, 1e-6);
    EXPECT_NEAR(rise_of_two(6), 6, 1e-6);
    EXPECT_NEAR(rise_of_two(0), 0, 1e-6);
}

TEST(RoomSearch, HidesWhatCostsLeast)
{
    ReaderTable table;
    table.values = {1, 2, 9};
    table.candidates = {LinearForm({{0, 1}, {1, 1}}),
                        LinearForm({{0, 1}, {1, 1}, {2, 1}})};
    KnownRows const known(table, {true, true});
    SearchScratch scratch(table.values.size(), known.rows().size());
    LinearForm const count({{0, 1}});
    RoomSearch::Goal const goal{&count, 4};
    std::array<double, 2> const costs{1, 30};
    RoomSearch const search(known, {{&goal, 1}, Direction::up, 100, {}, costs},
                            scratch);

    EXPECT_NEAR(search.change(), 4, 1e-6);
    EXPECT_EQ(search.hidden(), std::vector<std::uint32_t>{0});
}

}  // namespace
}  // namespace samspil::publish::room_search_test
