#include "publish/disclosure/seen_ranges.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace samspil::publish {
namespace {

constexpr double is_no_change = 1e-7;  // the solver's tolerance

}  // namespace

SeenRanges::SeenRanges(ReaderTable const& table, std::int64_t threshold)
    : threshold_(threshold),
      ranges_(table.sensitive.size()),
      parts_(table.values.size()),
      uses_(table.values.size()),
      shown_by_(table.sensitive.size())
{
    for (std::uint32_t number = 0; number < table.sensitive.size(); ++number) {
        truth_.push_back(
            static_cast<double>(table.sensitive[number].at(table.values)));
        for (auto const& term : table.sensitive[number].terms()) {
            parts_[term.variable].push_back({number, term.factor});
        }
    }
}

bool SeenRanges::is_wide(std::uint32_t number) const
{
    return ranges_[number].is_wide(truth_[number], threshold_);
}

std::vector<std::uint32_t> SeenRanges::narrow_among(
    std::vector<std::uint32_t> const& numbers) const
{
    std::size_t next = 0;
    return next_narrow(numbers, next, numbers.size());
}

std::vector<std::uint32_t> SeenRanges::next_narrow(
    std::vector<std::uint32_t> const& numbers, std::size_t& next,
    std::size_t most) const
{
    std::vector<std::uint32_t> narrow;
    for (; next < numbers.size() && narrow.size() < most; ++next) {
        if (!is_wide(numbers[next])) {
            narrow.push_back(numbers[next]);
        }
    }
    return narrow;
}

void SeenRanges::include(TableChange found)
{
    std::map<std::uint32_t, double> changes;
    for (auto const& [variable, by] : found) {
        for (auto const& part : parts_[variable]) {
            changes[part.number] += by * static_cast<double>(part.factor);
        }
    }
    auto const number_of_table = static_cast<std::uint32_t>(tables_.size());
    std::vector<std::uint32_t> shows;
    for (auto const& [number, by] : changes) {
        if (!is_wide(number) && ranges_[number].includes_more(by)) {
            ranges_[number].include(by);
            shown_by_[number].push_back({number_of_table, by});
            shows.push_back(number);
        }
    }
    if (shows.empty()) {
        return;
    }
    for (auto const& [variable, by] : found) {
        uses_[variable].push_back({number_of_table, by});
    }
    tables_.push_back(std::move(found));
    shows_.push_back(std::move(shows));
}

std::vector<std::uint32_t> SeenRanges::tables_that_change(
    LinearForm const& form) const
{
    std::map<std::uint32_t, double> sums;
    for (auto const& term : form.terms()) {
        for (auto const& use : uses_[term.variable]) {
            sums[use.table] += use.by * static_cast<double>(term.factor);
        }
    }
    std::vector<std::uint32_t> changed;
    for (auto const& [table, by] : sums) {
        if (by > is_no_change || by < -is_no_change) {
            changed.push_back(table);
        }
    }
    return changed;
}

SeenRange SeenRanges::range_without(
    std::uint32_t number, std::vector<std::uint32_t> const& tables) const
{
    SeenRange range;
    for (auto const& [table, by] : shown_by_[number]) {
        if (!std::binary_search(tables.begin(), tables.end(), table)) {
            range.include(by);
        }
    }
    return range;
}

std::vector<SeenRanges::Narrow> SeenRanges::narrow_without(
    std::vector<std::uint32_t> const& tables) const
{
    std::set<std::uint32_t> numbers;
    for (auto const table : tables) {
        numbers.insert(shows_[table].begin(), shows_[table].end());
    }
    std::vector<Narrow> narrow;
    for (auto const number : numbers) {
        auto const range = range_without(number, tables);
        if (!range.is_wide(truth_[number], threshold_)) {
            narrow.push_back({number, range});
        }
    }
    return narrow;
}

void SeenRanges::remove(std::vector<std::uint32_t> const& tables)
{
    for (auto const table : tables) {
        for (auto const number : shows_[table]) {
            ranges_[number] = range_without(number, tables);
        }
    }
    for (auto const table : tables) {
        auto const is_it = [table](InTable const& use) {
            return use.table == table;
        };
        for (auto const number : shows_[table]) {
            std::erase_if(shown_by_[number], is_it);
        }
        for (auto const& change : tables_[table]) {
            std::erase_if(uses_[change.variable], is_it);
        }
        tables_[table].clear();
        shows_[table].clear();
    }
}

}  // namespace samspil::publish
