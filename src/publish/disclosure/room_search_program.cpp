#include <algorithm>
#include <map>

#include "publish/disclosure/room_search.hpp"

// The linear program of a search: its rows and columns, as variables come in.
namespace samspil::publish {
namespace {

//! What a change of 1 is worth where candidates may be hidden.
constexpr double worth_of_change = 1e5;
//! Rows that have as much to lose are left out at first.
constexpr double large_reserve = 30;

}  // namespace

// The first rows are the changes of the counts less their gains, at least 0; the
// first columns are the gains.
void RoomSearch::begin()
{
    auto const& goals = question_.goals;
    std::vector<LinearProgram::Row> const rows(goals.size(), {0, no_limit, {}});
    std::vector<LinearProgram::Column> gains;
    std::vector<Variable> all(question_.begin.begin(), question_.begin.end());
    for (std::uint32_t i = 0; i < goals.size(); ++i) {
        gains.push_back({goals[i].wanted,
                         question_.hiding_costs.empty() ? 1 : worth_of_change,
                         {{i, -1}}});
        wanted_ += goals[i].wanted;
        std::size_t added = 0;
        for (auto const& term : goals[i].count->terms()) {
            goal_terms_.push_back(
                {term.variable, i, sign_ * static_cast<double>(term.factor)});
            if (added++ < first_added) {
                all.push_back(term.variable);
            }
        }
    }
    std::sort(goal_terms_.begin(), goal_terms_.end(),
              [](GoalTerm const& a, GoalTerm const& b) {
                  return a.variable != b.variable ? a.variable < b.variable
                                                  : a.goal < b.goal;
              });
    program_.add_rows(rows);
    program_.add_columns(gains);
    columns_ = static_cast<std::uint32_t>(goals.size());
    std::erase_if(all, [&](Variable v) { return known_.is_zero(v); });
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    add(all);
}

//! A variable's part in the counts.
std::vector<LinearProgram::Entry> RoomSearch::goal_entries(
    Variable variable) const
{
    std::vector<LinearProgram::Entry> entries;
    auto const first = std::lower_bound(
        goal_terms_.begin(), goal_terms_.end(), variable,
        [](GoalTerm const& term, Variable v) { return term.variable < v; });
    for (auto term = first;
         term != goal_terms_.end() && term->variable == variable; ++term) {
        entries.push_back({term->goal, term->factor});
    }
    return entries;
}

// A variable's rise and its fall are two columns, so that the program begins
// with the truth, where all columns are 0. An equation's change is 0; a row that
// may not fall below 0 may lose what it has.
void RoomSearch::add(std::vector<Variable> const& variables)
{
    std::vector<LinearProgram::Row> rows;
    std::vector<LinearProgram::Column> columns;
    std::vector<std::uint32_t> new_rows;
    auto const goals = static_cast<std::uint32_t>(question_.goals.size());
    for (auto const variable : variables) {
        scratch_.enter(variable);
        auto rise = goal_entries(variable);
        for (auto const& entry : known_.entries_of(variable)) {
            if (!known_.rows()[entry.row].is_known) {
                continue;
            }
            if (!scratch_.has_row(entry.row)) {
                if (known_.rows()[entry.row].is_equation) {
                    rows.push_back({0, 0, {}});
                    new_rows.push_back(entry.row);
                } else if (auto const reserve = reserve_of(entry.row);
                           reserve < large_reserve) {
                    rows.push_back({-reserve, no_limit, {}});
                } else {
                    continue;
                }
                enter_row(entry.row);
            }
            rise.push_back({scratch_.number_of(entry.row) + goals,
                            static_cast<double>(entry.factor)});
        }
        auto fall = rise;
        for (auto& entry : fall) {
            entry.factor = -entry.factor;
        }
        column_of_.push_back(columns_);
        columns_ += 2;
        columns.push_back({no_limit, 0, std::move(rise)});
        columns.push_back({known_.value_of(variable), 0, std::move(fall)});
    }
    program_.add_rows(rows);
    program_.add_columns(columns);
    for (auto const row : new_rows) {
        add_hiding(row);
    }
}

//! What makes good for a told candidate that changes.
void RoomSearch::add_hiding(std::uint32_t row)
{
    auto const candidate = known_.rows()[row].candidate;
    if (question_.hiding_costs.empty() ||
        candidate == KnownRows::no_candidate ||
        cost_of(candidate) == no_limit) {
        return;
    }
    auto const cost = cost_of(candidate);
    auto const number = scratch_.number_of(row) +
                        static_cast<std::uint32_t>(question_.goals.size());
    std::vector<LinearProgram::Column> const columns{
        {no_limit, -cost, {{number, 1}}}, {no_limit, -cost, {{number, -1}}}};
    program_.add_columns(columns);
    hidings_.push_back({candidate, columns_});
    columns_ += 2;
}

//! Adds rows that were left out and fall below 0 in the last solution.
bool RoomSearch::add_broken_rows()
{
    std::map<std::uint32_t, double> changes;
    for (auto const& [variable, by] : last_.changes) {
        for (auto const& entry : known_.entries_of(variable)) {
            if (known_.rows()[entry.row].is_known &&
                !scratch_.has_row(entry.row)) {
                changes[entry.row] += by * static_cast<double>(entry.factor);
            }
        }
    }
    auto const& variables = scratch_.variables();
    std::vector<LinearProgram::Row> rows;
    for (auto const& [row, change] : changes) {
        auto const reserve = reserve_of(row);
        if (change >= -reserve - is_nothing) {
            continue;
        }
        enter_row(row);
        LinearProgram::Row broken{-reserve, no_limit, {}};
        for (std::uint32_t i = 0; i < variables.size(); ++i) {
            if (auto const factor =
                    known_.rows()[row].form->factor_of(variables[i]);
                factor != 0) {
                broken.entries.push_back(
                    {column_of_[i], static_cast<double>(factor)});
                broken.entries.push_back(
                    {column_of_[i] + 1, -static_cast<double>(factor)});
            }
        }
        rows.push_back(std::move(broken));
    }
    program_.add_rows(rows);
    return !rows.empty();
}

}  // namespace samspil::publish
