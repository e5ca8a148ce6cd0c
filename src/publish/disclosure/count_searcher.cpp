#include "publish/disclosure/count_searcher.hpp"

#include <algorithm>

#include "publish/disclosure/room_guide.hpp"
#include "publish/disclosure/room_search.hpp"

namespace samspil::publish {

std::vector<Variable> CountSearcher::begin_of(std::uint32_t number) const
{
    return table_.guide ? table_.guide->variables(number, known_)
                        : std::vector<Variable>();
}

std::vector<TableChange> CountSearcher::search(std::uint32_t number,
                                               SeenRange seen,
                                               std::size_t most_variables)
{
    auto const& count = table_.sensitive[number];
    auto const value = static_cast<double>(count.at(table_.values));
    auto const limit = static_cast<double>(threshold_);
    auto const begin = begin_of(number);
    std::vector<TableChange> tables;
    auto const look = [&](Direction direction, double wanted) {
        RoomSearch const search(
            known_, {count, direction, wanted, most_variables, begin, {}},
            scratch_);
        seen.include(static_cast<double>(direction) * search.change());
        tables.push_back(search.changes());
    };
    look(Direction::up, std::max(limit - 1, limit - value));
    if (seen.reaches(value, threshold_) && !seen.is_wide(value, threshold_)) {
        look(Direction::down, limit - 1 - seen.rise);
    }
    return tables;
}

CountSearcher::Room CountSearcher::search_with_hiding(
    std::uint32_t number, std::span<double const> costs,
    std::size_t most_variables)
{
    auto const& count = table_.sensitive[number];
    auto const value = static_cast<double>(count.at(table_.values));
    auto const limit = static_cast<double>(threshold_);
    auto const begin = begin_of(number);
    RoomSearch const search(
        known_,
        {count, Direction::up, std::max(limit - 1, limit - value),
         most_variables, begin, costs},
        scratch_);
    SeenRange range;
    range.include(search.change());
    return {search.changes(), search.hidden(),
            range.is_wide(value, threshold_)};
}

}  // namespace samspil::publish
