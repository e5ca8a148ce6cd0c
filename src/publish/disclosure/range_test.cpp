#include "publish/disclosure/range_test.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "publish/disclosure/exchange_test.hpp"
#include "publish/disclosure/parallel_loop.hpp"
#include "publish/disclosure/reach.hpp"

namespace samspil::publish {
namespace {

//! Whether a form has a variable in a sorted list.
bool has_one_of(LinearForm const& form, std::vector<Variable> const& variables)
{
    return std::any_of(
        form.terms().begin(), form.terms().end(), [&](FormTerm const& term) {
            return std::binary_search(variables.begin(), variables.end(),
                                      term.variable);
        });
}

}  // namespace

Neighbourhood const* RangeTest::neighbourhood(std::size_t stage,
                                              std::uint32_t number) const
{
    auto const& neighbourhoods = table_.sensitive[number].neighbourhoods;
    return neighbourhoods.empty()
               ? nullptr
               : &neighbourhoods[std::min(stage, neighbourhoods.size() - 1)];
}

//! Counts that are searched in the same neighbourhood are searched together.
std::vector<std::vector<std::uint32_t>> RangeTest::tasks_at(
    std::size_t stage, std::vector<std::uint32_t> const& numbers) const
{
    std::map<Neighbourhood, std::vector<std::uint32_t>> by_neighbourhood;
    for (auto const number : numbers) {
        auto const* within = neighbourhood(stage, number);
        by_neighbourhood[within != nullptr ? *within : Neighbourhood()]
            .push_back(number);
    }
    std::vector<std::vector<std::uint32_t>> tasks;
    tasks.reserve(by_neighbourhood.size());
    for (auto& [within, members] : by_neighbourhood) {
        tasks.push_back(std::move(members));
    }
    return tasks;
}

namespace {

//! A sensitive count in a search, with the range that was seen so far.
struct Watched
{
    std::uint32_t number;
    double truth;
    LinearForm restricted;
    SeenRange seen;
};

/*!
 * Searches tables for many counts at once: each table that is found is one for
 * all of them.
 */
class Widening
{
  public:
    Widening(TableSearch& search, std::int64_t threshold)
        : search_(search), threshold_(threshold)
    {
    }

    void watch(std::uint32_t number, LinearForm const& form, double truth)
    {
        watched_.push_back(
            {number, truth, search_.restricted(form), {truth, truth}});
    }

    //! Looks for tables in which all counts that are not wide yet are large
    //! together, as long as that helps many.
    void widen_together()
    {
        auto left = count_narrow();
        while (left > 2) {
            std::vector<FormTerm> all;
            for (auto const& one : watched_) {
                if (!one.seen.is_wide(threshold_)) {
                    auto const& terms = one.restricted.terms();
                    all.insert(all.end(), terms.begin(), terms.end());
                }
            }
            look(LinearForm(std::move(all)), 1);
            auto const now = count_narrow();
            if (now >= left - left / 4) {
                return;
            }
            left = now;
        }
    }

    //! Looks for the extremes of each count that is not wide yet; adds those
    //! that stay narrow.
    void widen_each(std::vector<std::uint32_t>& narrow)
    {
        for (auto& one : watched_) {
            for (int const sign : {1, -1}) {
                if (!one.seen.is_wide(threshold_) &&
                    !look(one.restricted, sign)) {
                    one.seen.include(one.truth + sign * no_limit);
                }
            }
            if (!one.seen.is_wide(threshold_)) {
                narrow.push_back(one.number);
            }
        }
    }

  private:
    static constexpr double no_limit = 1e15;

    //! \return false if there is no limit in that direction.
    bool look(LinearForm const& form, int sign)
    {
        auto const table = search_.extreme(form, sign);
        if (!table.has_value()) {
            return false;
        }
        for (auto& one : watched_) {
            one.seen.include(one.truth +
                             search_.change(one.restricted, *table));
        }
        return true;
    }

    std::size_t count_narrow() const
    {
        return static_cast<std::size_t>(std::count_if(
            watched_.begin(), watched_.end(),
            [&](Watched const& one) { return !one.seen.is_wide(threshold_); }));
    }

    TableSearch& search_;
    std::int64_t threshold_;
    std::vector<Watched> watched_;
};

}  // namespace

std::vector<std::uint32_t> RangeTest::narrow_within(
    KnownRows const& known, std::vector<std::uint32_t> numbers,
    Neighbourhood const* within) const
{
    std::vector<std::uint32_t> narrow;
    Reach reach(table_, known, within);
    while (!numbers.empty()) {
        auto free = reach.of(table_.sensitive[numbers.front()].form);
        if (free.empty()) {
            narrow.push_back(numbers.front());
            numbers.erase(numbers.begin());
            continue;
        }
        auto const others = std::stable_partition(
            numbers.begin(), numbers.end(), [&](std::uint32_t number) {
                return has_one_of(table_.sensitive[number].form, free);
            });
        std::vector<std::uint32_t> const together(numbers.begin(), others);
        numbers.erase(numbers.begin(), others);
        TableSearch search(table_, known, std::move(free));
        Widening widening(search, threshold_);
        for (auto const number : together) {
            auto const& form = table_.sensitive[number].form;
            widening.watch(number, form,
                           static_cast<double>(form.at(table_.values)));
        }
        widening.widen_together();
        widening.widen_each(narrow);
    }
    return narrow;
}

void RangeTest::remove_those_with_room(KnownRows const& known,
                                       std::vector<std::uint32_t>& among) const
{
    ExchangeTest const exchange(table_, known);
    std::vector<char> has_room(among.size(), 0);
    for_each_in_parallel(among.size(), [&](std::size_t i) {
        has_room[i] =
            exchange.has_room(table_.sensitive[among[i]], threshold_) ? 1 : 0;
    });
    std::vector<std::uint32_t> left;
    for (std::size_t i = 0; i < among.size(); ++i) {
        if (has_room[i] == 0) {
            left.push_back(among[i]);
        }
    }
    among = std::move(left);
}

std::vector<std::uint32_t> RangeTest::narrow_ones(
    KnownRows const& known, std::vector<std::uint32_t> among,
    std::function<void(std::size_t)> const& progress) const
{
    auto const all = among.size();
    remove_those_with_room(known, among);
    if (progress) {
        progress(all - among.size());
    }
    std::size_t stages = 1;
    for (auto const number : among) {
        stages =
            std::max(stages, table_.sensitive[number].neighbourhoods.size());
    }
    for (std::size_t stage = 0; stage < stages && !among.empty(); ++stage) {
        auto const tasks = tasks_at(stage, among);
        std::vector<std::vector<std::uint32_t>> results(tasks.size());
        for_each_in_parallel(tasks.size(), [&](std::size_t i) {
            results[i] = narrow_within(known, tasks[i],
                                       neighbourhood(stage, tasks[i].front()));
        });
        among.clear();
        for (auto const& result : results) {
            among.insert(among.end(), result.begin(), result.end());
        }
        std::sort(among.begin(), among.end());
        if (progress) {
            progress(all - among.size());
        }
    }
    return among;
}

std::vector<std::uint32_t> RangeTest::culprits(KnownRows const& known,
                                               std::uint32_t sensitive) const
{
    auto const& form = table_.sensitive[sensitive].form;
    Reach reach(table_, known, neighbourhood(0, sensitive));
    std::vector<std::uint32_t> found;
    auto free = reach.of(form);
    if (free.empty()) {
        return found;
    }
    TableSearch search(table_, known, std::move(free));
    auto const restricted = search.restricted(form);
    auto const truth = static_cast<double>(form.at(table_.values));
    SeenRange seen{truth, truth};
    for (int const sign : {1, -1}) {
        auto const table = search.extreme(restricted, sign);
        seen.include(truth + (table.has_value()
                                  ? search.change(restricted, *table)
                                  : sign * 1e15));
        auto const limiting = search.limiting_candidates();
        found.insert(found.end(), limiting.begin(), limiting.end());
        if (seen.is_wide(threshold_)) {
            return {};
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace samspil::publish
