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
//! Rows that have as much to lose are left out at first.
constexpr double large_reserve = 30;

}  // namespace

RoomSearch::RoomSearch(ReaderTable const& table, KnownRows const& known,
                       LinearForm const& count, Direction direction,
                       Effort effort, std::span<Variable const> begin,
                       SearchScratch& scratch)
    : table_(table),
      known_(known),
      count_(count),
      sign_(static_cast<double>(direction)),
      effort_(effort),
      scratch_(scratch)
{
    scratch_.clear();
    begin_with(begin);
    grow();
}

// The first row is the change of the count less the gain, at least 0; the first
// column is the gain.
void RoomSearch::begin_with(std::span<Variable const> variables)
{
    LinearProgram::Row const row{0, no_limit, {}};
    LinearProgram::Column const gain{effort_.wanted, 1, {{0, -1}}};
    program_.add_rows({&row, 1});
    program_.add_columns({&gain, 1});
    std::vector<Variable> all(variables.begin(), variables.end());
    for (auto const& term : count_.terms()) {
        if (all.size() < variables.size() + first_added) {
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
    while (true) {
        change_ = program_.solve();
        find_changes();
        if (add_broken_rows()) {
            continue;
        }
        if (change_ >= effort_.wanted - is_nothing) {
            return;
        }
        auto const more = scratch_.variables().size() < effort_.most_variables
                              ? helpful_variables(most)
                              : std::vector<Variable>();
        if (more.empty()) {
            find_limiting_candidates();
            return;
        }
        add(more);
        most += first_added / 2;
    }
}

// A variable's rise and its fall are two columns, so that the program begins
// with the truth, where all columns are 0. An equation's change is 0; a row that
// may not fall below 0 may lose what it has.
void RoomSearch::add(std::vector<Variable> const& variables)
{
    std::vector<LinearProgram::Row> rows;
    std::vector<LinearProgram::Column> columns;
    for (auto const variable : variables) {
        scratch_.enter(variable);
        std::vector<LinearProgram::Entry> rise;
        if (auto const factor = count_.factor_of(variable); factor != 0) {
            rise.push_back({0, sign_ * static_cast<double>(factor)});
        }
        for (auto const& entry : known_.entries_of(variable)) {
            if (!scratch_.has_row(entry.row)) {
                if (known_.rows()[entry.row].is_equation) {
                    rows.push_back({0, 0, {}});
                } else if (auto const reserve = reserve_of(entry.row);
                           reserve < large_reserve) {
                    rows.push_back({-reserve, no_limit, {}});
                } else {
                    continue;
                }
                scratch_.enter_row(entry.row);
            }
            rise.push_back({scratch_.number_of(entry.row) + 1,
                            static_cast<double>(entry.factor)});
        }
        auto fall = rise;
        for (auto& entry : fall) {
            entry.factor = -entry.factor;
        }
        columns.push_back({no_limit, 0, std::move(rise)});
        columns.push_back(
            {static_cast<double>(table_.values[variable]), 0, std::move(fall)});
    }
    program_.add_rows(rows);
    program_.add_columns(columns);
}

void RoomSearch::find_changes()
{
    changes_.clear();
    auto const& variables = scratch_.variables();
    for (std::size_t i = 0; i < variables.size(); ++i) {
        auto const by = program_.value(2 * i + 1) - program_.value(2 * i + 2);
        if (std::abs(by) > is_nothing) {
            changes_.push_back({variables[i], by});
        }
    }
}

//! Adds rows that were left out and fall below 0 in the last solution.
bool RoomSearch::add_broken_rows()
{
    std::map<std::uint32_t, double> changes;
    for (auto const& [variable, by] : changes_) {
        for (auto const& entry : known_.entries_of(variable)) {
            if (!scratch_.has_row(entry.row)) {
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
        scratch_.enter_row(row);
        LinearProgram::Row broken{-reserve, no_limit, {}};
        for (std::uint32_t i = 0; i < variables.size(); ++i) {
            if (auto const factor =
                    known_.rows()[row].form->factor_of(variables[i]);
                factor != 0) {
                broken.entries.push_back(
                    {2 * i + 1, static_cast<double>(factor)});
                broken.entries.push_back(
                    {2 * i + 2, -static_cast<double>(factor)});
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
    visit(count_, sign_ * program_.price(0));
    auto const& rows = scratch_.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        visit(*known_.rows()[rows[i]].form, program_.price(i + 1));
    }
    auto const new_equations_of = [&](Variable variable) {
        double count = 0;
        for (auto const& entry : known_.entries_of(variable)) {
            if (known_.rows()[entry.row].is_equation &&
                !scratch_.has_row(entry.row)) {
                ++count;
            }
        }
        return count;
    };
    struct Helpful
    {
        double help;
        Variable variable;
    };
    std::vector<Helpful> found;
    scratch_.take_sums([&](Variable variable, double benefit) {
        if (std::abs(benefit) < 1e-6 || known_.is_zero(variable) ||
            scratch_.has(variable)) {
            return;
        }
        auto const value = static_cast<double>(table_.values[variable]);
        auto const change =
            benefit > 0 ? usual_change : std::min(usual_change, value);
        if (change > 0) {
            auto const cost = 1 + new_equations_of(variable);
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
    for (std::size_t i = 0; i < taken; ++i) {
        variables.push_back(found[i].variable);
    }
    return variables;
}

void RoomSearch::find_limiting_candidates()
{
    auto const& rows = scratch_.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const candidate = known_.rows()[rows[i]].candidate;
        if (candidate != KnownRows::no_candidate &&
            std::abs(program_.price(i + 1)) > is_nothing) {
            limiting_.push_back(candidate);
        }
    }
    std::sort(limiting_.begin(), limiting_.end());
}

}  // namespace samspil::publish
