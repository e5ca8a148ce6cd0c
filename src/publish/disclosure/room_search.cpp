#include "publish/disclosure/room_search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace samspil::publish {
namespace {

constexpr auto no_limit = std::numeric_limits<double>::infinity();
constexpr double is_nothing = 1e-7;  // the solver's tolerance

//! Variables that are added at a time: more each time.
constexpr std::size_t first_added = 20;
//! The greatest change of a variable that is thought of.
constexpr double usual_change = 4;
//! What a change of 1 is worth where candidates may be hidden.
constexpr double worth_of_change = 1e5;
//! Solutions that are made one from the other, so that less is hidden.
constexpr int times_concentrated = 3;
//! Changes of less than this make nothing cheap.
constexpr double small_change = 0.25;
//! Rows that have as much to lose are left out at first.
constexpr double large_reserve = 30;

//! A variable that would help.
struct Helpful
{
    double help;
    Variable variable;
};

}  // namespace

RoomSearch::RoomSearch(KnownRows const& known, Question const& question,
                       SearchScratch& scratch)
    : known_(known),
      question_(question),
      sign_(static_cast<double>(question.direction)),
      scratch_(scratch)
{
    scratch_.clear();
    begin();
    grow();
}

// The first row is the change of the count less the gain, at least 0; the first
// column is the gain.
void RoomSearch::begin()
{
    LinearProgram::Row const row{0, no_limit, {}};
    LinearProgram::Column const gain{
        question_.wanted,
        question_.hiding_costs.empty() ? 1 : worth_of_change,
        {{0, -1}}};
    program_.add_rows({&row, 1});
    program_.add_columns({&gain, 1});
    columns_ = 1;
    std::vector<Variable> all(question_.begin.begin(), question_.begin.end());
    for (auto const& term : question_.count.terms()) {
        if (all.size() < question_.begin.size() + first_added) {
            all.push_back(term.variable);
        }
    }
    std::erase_if(all, [&](Variable v) { return known_.is_zero(v); });
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    add(all);
}

void RoomSearch::grow()
{
    auto most = first_added;
    solve();
    concentrate();
    while (last_.change < question_.wanted - is_nothing || last_.cost > 0) {
        auto const more = scratch_.variables().size() < question_.most_variables
                              ? helpful_variables(most)
                              : std::vector<Variable>();
        if (more.empty()) {
            concentrate();
            return;
        }
        add(more);
        most += first_added / 2;
        solve();
    }
}

void RoomSearch::solve()
{
    do {
        program_.solve();
        find_changes();
    } while (add_broken_rows());
    find_hidden();
    keep_if_best();
}

void RoomSearch::keep_if_best()
{
    auto const is_more = last_.change > best_.change + is_nothing;
    auto const is_as_much = last_.change > best_.change - is_nothing;
    if (is_more || (is_as_much && last_.cost < best_.cost)) {
        best_ = last_;
    }
}

/*!
 * A candidate that is hidden costs the same whatever it changes by. The program
 * knows prices for each 1 that it changes by; so what changes much in one
 * solution is made cheap in the next, and the rest dear.
 */
void RoomSearch::concentrate()
{
    if (last_.cost == 0) {
        return;
    }
    auto const set_costs = [&](auto const& cost_of_hiding) {
        for (auto const& hiding : hidings_) {
            auto const cost = cost_of_hiding(hiding);
            program_.set_gain(hiding.column, -cost);
            program_.set_gain(hiding.column + 1, -cost);
        }
    };
    for (int time = 0; time < times_concentrated; ++time) {
        set_costs([&](Hiding const& hiding) {
            auto const by = program_.value(hiding.column) +
                            program_.value(hiding.column + 1);
            return cost_of(hiding.candidate) / (by + small_change);
        });
        solve();
    }
    set_costs([&](Hiding const& hiding) { return cost_of(hiding.candidate); });
    program_.solve();
    find_changes();
    find_hidden();
}

// A variable's rise and its fall are two columns, so that the program begins
// with the truth, where all columns are 0. An equation's change is 0; a row that
// may not fall below 0 may lose what it has.
void RoomSearch::add(std::vector<Variable> const& variables)
{
    std::vector<LinearProgram::Row> rows;
    std::vector<LinearProgram::Column> columns;
    std::vector<std::uint32_t> new_rows;
    for (auto const variable : variables) {
        scratch_.enter(variable);
        std::vector<LinearProgram::Entry> rise;
        if (auto const factor = question_.count.factor_of(variable);
            factor != 0) {
            rise.push_back({0, sign_ * static_cast<double>(factor)});
        }
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
            rise.push_back({scratch_.number_of(entry.row) + 1,
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
    auto const number = scratch_.number_of(row) + 1;
    std::vector<LinearProgram::Column> const columns{
        {no_limit, -cost, {{number, 1}}}, {no_limit, -cost, {{number, -1}}}};
    program_.add_columns(columns);
    hidings_.push_back({candidate, columns_});
    columns_ += 2;
}

void RoomSearch::find_hidden()
{
    last_.hidden.clear();
    last_.cost = 0;
    for (auto const& hiding : hidings_) {
        if (program_.value(hiding.column) > is_nothing ||
            program_.value(hiding.column + 1) > is_nothing) {
            last_.hidden.push_back(hiding.candidate);
            last_.cost += cost_of(hiding.candidate);
        }
    }
}

void RoomSearch::find_changes()
{
    last_.change = program_.value(0);
    last_.changes.clear();
    auto const& variables = scratch_.variables();
    for (std::size_t i = 0; i < variables.size(); ++i) {
        auto const by =
            program_.value(column_of_[i]) - program_.value(column_of_[i] + 1);
        if (std::abs(by) > is_nothing) {
            last_.changes.push_back({variables[i], by});
        }
    }
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

/*!
 * Variables whose change would give the count more room if only the rows that
 * are there counted: first those that may change most, and that bring the fewest
 * new equations which others must make good for.
 */
std::vector<Variable> RoomSearch::helpful_variables(std::size_t most)
{
    auto const visit = [&](LinearForm const& form, double price) {
        if (std::abs(price) > is_nothing) {
            for (auto const& term : form.terms()) {
                scratch_.add(term.variable,
                             -price * static_cast<double>(term.factor));
            }
        }
    };
    visit(question_.count, sign_ * program_.price(0));
    auto const& rows = scratch_.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        visit(*known_.rows()[rows[i]].form, program_.price(i + 1));
    }
    std::vector<Helpful> found;
    scratch_.take_sums([&](Variable variable, double benefit) {
        if (std::abs(benefit) < 1e-6 || known_.is_zero(variable) ||
            scratch_.has(variable)) {
            return;
        }
        auto const value = known_.value_of(variable);
        auto const change =
            benefit > 0 ? usual_change : std::min(usual_change, value);
        if (change > 0) {
            auto const new_equations =
                static_cast<double>(known_.equations_of(variable) -
                                    scratch_.equations_of(variable));
            auto const cost = 1 + new_equations;
            found.push_back(
                {std::abs(benefit) * change / (cost * cost), variable});
        }
    });
    auto const taken = std::min(found.size(), most);
    std::partial_sort(
        found.begin(), found.begin() + static_cast<std::ptrdiff_t>(taken),
        found.end(), [](Helpful const& a, Helpful const& b) {
            return a.help != b.help ? a.help > b.help : a.variable < b.variable;
        });
    std::vector<Variable> variables;
    variables.reserve(taken);
    for (std::size_t i = 0; i < taken; ++i) {
        variables.push_back(found[i].variable);
    }
    return variables;
}

}  // namespace samspil::publish
