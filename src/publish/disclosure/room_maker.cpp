#include "publish/disclosure/room_maker.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <span>
#include <utility>

#include "base/error.hpp"
#include "publish/disclosure/count_searcher.hpp"
#include "publish/disclosure/parallel_loop.hpp"
#include "publish/disclosure/room_guide.hpp"
#include "publish/disclosure/spread_order.hpp"

namespace samspil::publish {
namespace {

constexpr auto must_not = std::numeric_limits<double>::infinity();

//! How far a search goes, and what may be hidden for what it finds.
struct Effort
{
    std::size_t most_variables;
    double most_loss;  //!< what costs more is tried again with more effort

    bool is_last() const { return most_loss == must_not; }
};
//! What is hidden at little cost for some counts gives room to others.
constexpr std::array<Effort, 3> room_efforts{
    {{1200, 10}, {1200, 60}, {2000, must_not}}};
//! Variables of the first search where more counts than these are left.
constexpr std::size_t many_left = 3000;
constexpr std::size_t first_of_many = 400;
//! How far a search for several counts goes, which is made as long as very many
//! have no room.
struct TogetherEffort
{
    std::size_t very_many;
    std::size_t most_counts;
    std::size_t most_variables;
    double most_loss;
};
constexpr std::array<TogetherEffort, 4> together_efforts{
    {{60000, 64, 600, 1000},
     {10000, 16, 400, 100},
     {10000, 16, 400, 300},
     {20000, 64, 600, 1000}}};
//! Groups that are searched for before what was hidden is shared.
constexpr std::size_t groups_at_a_time = 16;
//! Counts that are searched for before what was hidden is shared.
constexpr std::size_t rooms_at_a_time = 32;
//! What hides nothing that is shown has a price, too, so that as little as can
//! be is hidden.
constexpr double least_cost = 0.1;

class RoomMaker
{
  public:
    RoomMaker(ReaderTable const& table, std::int64_t threshold,
              ShownCells& shown, SeenRanges& ranges, Exchanges& exchanges)
        : table_(table),
          threshold_(threshold),
          shown_(shown),
          ranges_(ranges),
          exchanges_(exchanges),
          known_(shown.known_rows())
    {
    }

    void make_room_for(std::vector<std::uint32_t> const& block,
                       Effort const& effort)
    {
        auto const costs = hiding_costs();
        auto const first_costs = without_the_last(costs);
        std::vector<CountSearcher::Room> rooms(block.size());
        for_each_in_parallel(
            block.size(),
            [&] { return CountSearcher(table_, known_, threshold_); },
            [&](CountSearcher& searcher, std::size_t i) {
                rooms[i] = searcher.search_with_hiding(block[i], first_costs,
                                                       effort.most_variables);
                if (!rooms[i].is_enough && effort.is_last()) {
                    rooms[i] = searcher.search_with_hiding(
                        block[i], costs, effort.most_variables);
                }
            });
        for (std::size_t i = 0; i < block.size(); ++i) {
            take(block[i], std::move(rooms[i]), effort);
        }
        exchanges_.repeat(known_, ranges_);
    }

    void make_room_together(std::span<std::vector<std::uint32_t> const> groups,
                            TogetherEffort const& effort)
    {
        auto const costs = without_the_last(hiding_costs());
        std::vector<CountSearcher::Room> rooms(groups.size());
        for_each_in_parallel(
            groups.size(),
            [&] { return CountSearcher(table_, known_, threshold_); },
            [&](CountSearcher& searcher, std::size_t i) {
                auto const left = ranges_.narrow_among(groups[i]);
                if (!left.empty()) {
                    rooms[i] = searcher.search_together(left, costs,
                                                        effort.most_variables);
                }
            });
        for (std::size_t i = 0; i < groups.size(); ++i) {
            auto const left = ranges_.narrow_among(groups[i]);
            if (!left.empty() && loss_of(rooms[i]) <= effort.most_loss) {
                hide(left, std::move(rooms[i]));
            }
        }
        exchanges_.repeat(known_, ranges_);
    }

    std::vector<std::uint32_t> hidden() &&
    {
        std::sort(hidden_.begin(), hidden_.end());
        hidden_.erase(std::unique(hidden_.begin(), hidden_.end()),
                      hidden_.end());
        return std::move(hidden_);
    }

  private:
    //! [candidate] of hiding it.
    std::vector<double> hiding_costs() const
    {
        std::vector<double> costs;
        costs.reserve(shown_.losses().size());
        for (auto const loss : shown_.losses()) {
            costs.push_back(std::max(loss, least_cost));
        }
        return costs;
    }

    static std::vector<double> without_the_last(std::vector<double> costs)
    {
        for (auto& cost : costs) {
            if (cost >= last_to_hide) {
                cost = must_not;
            }
        }
        return costs;
    }

    //! Hides what a search says, unless the count has room by now, or it is too
    //! much.
    void take(std::uint32_t number, CountSearcher::Room room,
              Effort const& effort)
    {
        if (!room.is_enough && effort.is_last()) {
            throw base::Error(
                "a sensitive count follows from what is public or cannot be "
                "hidden (M10.4): publish fewer figures, or a lower threshold");
        }
        if (!ranges_.is_wide(number) && room.is_enough &&
            loss_of(room) <= effort.most_loss) {
            hide({&number, 1}, std::move(room));
        }
    }

    double loss_of(CountSearcher::Room const& room) const
    {
        double loss = 0;
        for (auto const candidate : room.hidden) {
            loss += shown_.loss(candidate);
        }
        return loss;
    }

    //! Hides what a search says that was made for some counts.
    void hide(std::span<std::uint32_t const> numbers, CountSearcher::Room room)
    {
        for (auto const candidate : room.hidden) {
            for (auto const untold : shown_.hide(candidate)) {
                known_.set_told(untold, false);
            }
            hidden_.push_back(candidate);
        }
        for (auto const number : numbers) {
            exchanges_.learn(room.table, table_.sensitive[number]);
        }
        ranges_.include(std::move(room.table));
    }

    ReaderTable const& table_;
    std::int64_t threshold_;
    ShownCells& shown_;
    SeenRanges& ranges_;
    Exchanges& exchanges_;
    KnownRows known_;
    std::vector<std::uint32_t> hidden_;
};

//! Counts of a place and period, at most \p most of them together.
std::vector<std::vector<std::uint32_t>> groups_of(
    ReaderTable const& table, std::vector<std::uint32_t> const& numbers,
    std::size_t most)
{
    std::map<std::uint64_t, std::vector<std::uint32_t>> whole_groups;
    for (auto const number : numbers) {
        whole_groups[table.guide->group_of(number)].push_back(number);
    }
    std::vector<std::vector<std::uint32_t>> groups;
    for (auto const& [key, whole] : whole_groups) {
        for (std::size_t first = 0; first < whole.size(); first += most) {
            auto const part = std::span(whole).subspan(
                first, std::min(most, whole.size() - first));
            groups.emplace_back(part.begin(), part.end());
        }
    }
    return in_spread_order(groups);
}

}  // namespace

std::vector<std::uint32_t> make_room(
    ReaderTable const& table, std::int64_t threshold,
    std::vector<std::uint32_t> const& narrow, ShownCells& shown,
    SeenRanges& ranges, Exchanges& exchanges,
    std::function<void(std::size_t)> const& progress)
{
    RoomMaker maker(table, threshold, shown, ranges, exchanges);
    auto left = narrow;
    for (auto const& effort : together_efforts) {
        if (!table.guide || left.size() <= effort.very_many) {
            continue;
        }
        auto const groups = groups_of(table, left, effort.most_counts);
        for (std::size_t first = 0; first < groups.size();
             first += groups_at_a_time) {
            maker.make_room_together(
                std::span(groups).subspan(
                    first, std::min(groups_at_a_time, groups.size() - first)),
                effort);
            if (progress) {
                progress(narrow.size() - ranges.narrow_among(left).size());
            }
        }
        left = ranges.narrow_among(left);
    }
    left = in_spread_order(left);
    auto efforts = room_efforts;
    if (left.size() > many_left) {
        efforts.front().most_variables = first_of_many;
    }
    for (auto const& effort : efforts) {
        for (std::size_t next = 0; next < left.size();) {
            maker.make_room_for(ranges.next_narrow(left, next, rooms_at_a_time),
                                effort);
            if (progress) {
                progress(narrow.size() - left.size() + next);
            }
        }
        left = ranges.narrow_among(left);
    }
    return std::move(maker).hidden();
}

}  // namespace samspil::publish
