#include "publish/disclosure/room_search.hpp"

#include <algorithm>
#include <cmath>

namespace samspil::publish {
namespace {

//! The greatest change of a variable that is thought of.
constexpr double usual_change = 4;
//! Solutions that are made one from the other, so that less is hidden.
constexpr int times_concentrated = 3;
//! Changes of less than this make nothing cheap.
constexpr double small_change = 0.25;

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

void RoomSearch::grow()
{
    auto most = first_added;
    solve();
    concentrate();
    while (last_.change < wanted_ - is_nothing || last_.cost > 0) {
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
    last_.change = 0;
    for (std::size_t i = 0; i < question_.goals.size(); ++i) {
        last_.change += program_.value(i);
    }
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
                scratch_.sums().add(term.variable,
                                    -price * static_cast<double>(term.factor));
            }
        }
    };
    for (std::size_t i = 0; i < question_.goals.size(); ++i) {
        visit(*question_.goals[i].count, sign_ * program_.price(i));
    }
    auto const& rows = scratch_.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        visit(*known_.rows()[rows[i]].form,
              program_.price(i + question_.goals.size()));
    }
    std::vector<Helpful> found;
    scratch_.sums().take([&](Variable variable, double benefit) {
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
