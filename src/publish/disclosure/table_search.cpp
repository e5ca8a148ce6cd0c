#include "publish/disclosure/table_search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace samspil::publish {

TableSearch::TableSearch(ReaderTable const& table, KnownRows const& known,
                         std::vector<Variable> free)
    : table_(table),
      known_(known),
      free_(std::move(free)),
      program_(make_program())
{
}

LinearForm TableSearch::restricted(LinearForm const& form) const
{
    std::vector<FormTerm> terms;
    for (auto const& term : form.terms()) {
        if (auto const found = place_of_.find(term.variable);
            found != place_of_.end()) {
            terms.push_back({found->second, term.factor});
        }
    }
    return LinearForm(std::move(terms));
}

double TableSearch::change(LinearForm const& restricted,
                           std::span<double const> free_values) const
{
    double sum = 0;
    for (auto const& term : restricted.terms()) {
        auto const truth =
            static_cast<double>(table_.values[free_[term.variable]]);
        sum += static_cast<double>(term.factor) *
               (free_values[term.variable] - truth);
    }
    return sum;
}

// A row keeps its value by the free variables alone, the others being as they
// are; one that may not fall below 0 may lose what it has.
LinearProgram TableSearch::make_program()
{
    for (Variable place = 0; place < free_.size(); ++place) {
        place_of_.emplace(free_[place], place);
        auto const rows = known_.rows_of(free_[place]);
        rows_.insert(rows_.end(), rows.begin(), rows.end());
    }
    std::sort(rows_.begin(), rows_.end());
    rows_.erase(std::unique(rows_.begin(), rows_.end()), rows_.end());

    std::vector<ProgramRow> rows;
    rows.reserve(rows_.size());
    for (auto const number : rows_) {
        auto const& row = known_.rows()[number];
        auto form = restricted(*row.form);
        double now = 0;
        for (auto const& term : form.terms()) {
            now += static_cast<double>(term.factor *
                                       table_.values[free_[term.variable]]);
        }
        if (row.is_equation) {
            rows.push_back({std::move(form), now, now});
        } else {
            auto const reserve =
                static_cast<double>(row.form->at(table_.values));
            rows.push_back({std::move(form), now - reserve,
                            std::numeric_limits<double>::infinity()});
        }
    }
    return {free_.size(), rows};
}

std::vector<std::uint32_t> TableSearch::limiting_candidates() const
{
    constexpr double is_nothing = 1e-7;
    auto const prices = program_.prices();
    std::vector<std::uint32_t> candidates;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        auto const candidate = known_.rows()[rows_[i]].candidate;
        if (candidate != KnownRows::no_candidate &&
            std::abs(prices[i]) > is_nothing) {
            candidates.push_back(candidate);
        }
    }
    return candidates;
}

}  // namespace samspil::publish
