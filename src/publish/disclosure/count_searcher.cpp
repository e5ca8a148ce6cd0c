#include "publish/disclosure/count_searcher.hpp"

#include <algorithm>

#include "publish/disclosure/room_guide.hpp"

namespace samspil::publish {

std::vector<Variable> CountSearcher::begin_of(std::uint32_t number) const
{
    return table_.guide ? table_.guide->variables(number, known_)
                        : std::vector<Variable>();
}

RoomSearch::Goal CountSearcher::goal_of(std::uint32_t number) const
{
    auto const& count = table_.sensitive[number];
    return {&count,
            SeenRange::enough(static_cast<double>(count.at(table_.values)),
                              threshold_)};
}

std::vector<TableChange> CountSearcher::search(std::uint32_t number,
                                               SeenRange seen,
                                               std::size_t most_variables)
{
    auto const& count = table_.sensitive[number];
    auto const value = static_cast<double>(count.at(table_.values));
    auto const begin = begin_of(number);
    std::vector<TableChange> tables;
    auto const look = [&](Direction direction, RoomSearch::Goal const& goal) {
        RoomSearch const search(
            known_, {{&goal, 1}, direction, most_variables, begin, {}},
            scratch_);
        seen.include(static_cast<double>(direction) * search.change());
        tables.push_back(search.changes());
    };
    look(Direction::up, goal_of(number));
    if (seen.reaches(value, threshold_) && !seen.is_wide(value, threshold_)) {
        look(Direction::down,
             {&count, static_cast<double>(threshold_) - 1 - seen.rise});
    }
    return tables;
}

CountSearcher::Room CountSearcher::search_with_hiding(
    std::uint32_t number, std::span<double const> costs,
    std::size_t most_variables)
{
    auto const goal = goal_of(number);
    auto const begin = begin_of(number);
    return room_for({{&goal, 1}, Direction::up, most_variables, begin, costs});
}

CountSearcher::Room CountSearcher::search_together(
    std::span<std::uint32_t const> numbers, std::span<double const> costs,
    std::size_t most_variables)
{
    std::vector<RoomSearch::Goal> goals;
    for (auto const number : numbers) {
        goals.push_back(goal_of(number));
    }
    return room_for({goals, Direction::up, most_variables, {}, costs});
}

CountSearcher::Room CountSearcher::room_for(
    RoomSearch::Question const& question)
{
    constexpr double tolerance = 1e-6;  // of the solver
    double wanted = 0;
    for (auto const& goal : question.goals) {
        wanted += goal.wanted;
    }
    RoomSearch const search(known_, question, scratch_);
    return {search.changes(), search.hidden(),
            search.change() >= wanted - tolerance};
}

}  // namespace samspil::publish
