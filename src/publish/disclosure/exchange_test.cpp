#include "publish/disclosure/exchange_test.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "publish/disclosure/protected_forms.hpp"
#include "publish/disclosure/span.hpp"
#include "publish/disclosure/table_search.hpp"

namespace samspil::publish {
namespace {

using Field = FirstField;

//! Stands for factors that are no small numbers: no move uses them.
constexpr std::int64_t unusable_factor = 1'000'000;

//! Starts of moves that are tried for one count, at most.
constexpr std::size_t most_starts = 40;

//! Longer moves are not followed: a small count needs few others.
constexpr std::size_t longest_move = 200;

}  // namespace

ExchangeTest::ExchangeTest(ReaderTable const& table, KnownRows const& known)
    : table_(table),
      known_(known),
      row_of_(table.values.size(), none),
      used_in_(table.values.size())
{
    solve();
    index_rows();
}

// Short equations first: then the long ones have little left.
void ExchangeTest::solve()
{
    std::vector<LinearForm const*> forms;
    for (auto const& row : known_.rows()) {
        if (row.is_equation) {
            forms.push_back(row.form);
        }
    }
    std::stable_sort(forms.begin(), forms.end(), [](auto* a, auto* b) {
        return a->terms().size() < b->terms().size();
    });
    Span span(table_.values.size());
    for (auto const* form : forms) {
        auto const reduced = span.reduce(*form);
        if (reduced.empty()) {
            continue;
        }
        auto const largest = std::max_element(
            reduced.begin(), reduced.end(), [&](auto const& a, auto const& b) {
                return table_.values[a.variable] < table_.values[b.variable];
            });
        span.add(reduced, largest->variable);
        Solved row{largest->variable, {}};
        for (auto const& term : span.last_row()) {
            auto const factor = Field::balanced(term.factor);
            if (term.variable != row.variable) {
                row.others.push_back(
                    {term.variable,
                     std::clamp(factor, -unusable_factor, unusable_factor)});
            }
        }
        rows_.push_back(std::move(row));
    }
}

void ExchangeTest::index_rows()
{
    for (std::uint32_t i = 0; i < rows_.size(); ++i) {
        row_of_[rows_[i].variable] = i;
        for (auto const& term : rows_[i].others) {
            used_in_[term.variable].push_back({i, term.factor});
        }
    }
}

//! Variables that can be changed freely and change the form.
std::vector<Variable> ExchangeTest::starts(LinearForm const& form) const
{
    std::set<Variable> found;
    for (auto const& term : form.terms()) {
        auto const row = row_of_[term.variable];
        if (row == none) {
            found.insert(term.variable);
            continue;
        }
        for (auto const& other : rows_[row].others) {
            if (found.size() < most_starts && row_of_[other.variable] == none) {
                found.insert(other.variable);
            }
        }
    }
    std::vector<Variable> all;
    for (auto const variable : found) {
        if (!known_.is_zero(variable) && all.size() < most_starts) {
            all.push_back(variable);
        }
    }
    return all;
}

// A row's others include variables of later rows only, so that the rows are
// taken from the last to the first.
ExchangeTest::Move ExchangeTest::move_of(Variable start) const
{
    Move move;
    std::map<std::uint32_t, std::int64_t> changes;  // of rows, to be made
    auto const change = [&](Variable variable, std::int64_t by) {
        move.push_back({variable, by});
        for (auto const& use : used_in_[variable]) {
            changes[use.row] -= use.factor * by;
        }
    };
    change(start, 1);
    while (!changes.empty()) {
        if (move.size() > longest_move) {
            return {};
        }
        auto const last = std::prev(changes.end());
        auto const [row, by] = *last;
        changes.erase(last);
        if (std::abs(by) > greatest_plain_factor) {
            return {};  // no move that a small count can make
        }
        if (by != 0) {
            change(rows_[row].variable, by);
        }
    }
    return move;
}

//! How far one can go along the move, and against it, until a count is 0.
ExchangeTest::Reaches ExchangeTest::reaches(Move const& move) const
{
    Reaches far{std::numeric_limits<double>::infinity(),
                std::numeric_limits<double>::infinity()};
    auto const limit = [&](std::int64_t value, std::int64_t by) {
        if (by == 0) {
            return;
        }
        auto& side = by < 0 ? far.along : far.against;
        side = std::min(side, static_cast<double>(value) /
                                  static_cast<double>(std::abs(by)));
    };
    std::map<std::uint32_t, std::int64_t> parts;
    for (auto const& [variable, by] : move) {
        if (known_.is_zero(variable)) {
            return {0, 0};
        }
        limit(table_.values[variable], by);
        for (auto const& entry : known_.entries_of(variable)) {
            if (!known_.rows()[entry.row].is_equation) {
                parts[entry.row] += entry.factor * by;
            }
        }
    }
    for (auto const& [row, by] : parts) {
        limit(known_.rows()[row].form->at(table_.values), by);
    }
    return far;
}

bool ExchangeTest::has_room(SensitiveCount const& count,
                            std::int64_t threshold) const
{
    auto const truth = static_cast<double>(count.form.at(table_.values));
    SeenRange seen{truth, truth};
    for (auto const start : starts(count.form)) {
        auto const move = move_of(start);
        std::int64_t change = 0;
        for (auto const& [variable, by] : move) {
            change += by * count.form.factor_of(variable);
        }
        if (change == 0) {
            continue;
        }
        auto const far = reaches(move);
        seen.include(truth + far.along * static_cast<double>(change));
        seen.include(truth - far.against * static_cast<double>(change));
        if (seen.is_wide(threshold)) {
            return true;
        }
    }
    return false;
}

}  // namespace samspil::publish
