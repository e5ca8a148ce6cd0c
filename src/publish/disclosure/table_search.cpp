#include "publish/disclosure/table_search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
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
    std::map<std::uint32_t, std::vector<FormTerm>> terms_of_rows;
    for (Variable place = 0; place < free_.size(); ++place) {
        place_of_.emplace(free_[place], place);
        for (auto const& entry : known_.entries_of(free_[place])) {
            terms_of_rows[entry.row].push_back({place, entry.factor});
        }
    }
    std::vector<ProgramRow> rows;
    rows.reserve(terms_of_rows.size());
    for (auto& [number, terms] : terms_of_rows) {
        std::int64_t now = 0;
        for (auto const& term : terms) {
            now += term.factor * table_.values[free_[term.variable]];
        }
        auto const& row = known_.rows()[number];
        auto const reserve = row.is_equation ? 0 : row.form->at(table_.values);
        rows_.push_back(number);
        rows.push_back(
            {LinearForm(std::move(terms)), static_cast<double>(now - reserve),
             row.is_equation ? static_cast<double>(now)
                             : std::numeric_limits<double>::infinity()});
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
