#include "publish/disclosure/known_rows.hpp"

#include <numeric>
#include <utility>

namespace samspil::publish {

KnownRows::KnownRows(ReaderTable const& table, std::vector<bool> const& is_told)
    : values_(table.values.begin(), table.values.end()),
      first_candidate_(table.known.size() + table.nonnegative.size()),
      zeros_(table.values.size(), 0),
      equations_(table.values.size(), 0)
{
    auto const add = [&](LinearForm const& form, bool is_equation,
                         bool is_known, std::uint32_t candidate) {
        rows_.push_back({&form, static_cast<double>(form.at(table.values)),
                         is_equation, is_known, candidate});
    };
    for (auto const& form : table.known) {
        add(form, true, true, no_candidate);
    }
    for (auto const& form : table.nonnegative) {
        add(form, false, true, no_candidate);
    }
    for (std::uint32_t i = 0; i < table.candidates.size(); ++i) {
        add(table.candidates[i], true, is_told[i], i);
    }
    index();
    for (auto const& row : rows_) {
        count(row, true);
    }
}

KnownRows::KnownRows(std::vector<double> values,
                     std::span<LinearForm const* const> equations,
                     std::span<Inequality const> inequalities)
    : values_(std::move(values)),
      first_candidate_(equations.size() + inequalities.size()),
      zeros_(values_.size(), 0),
      equations_(values_.size(), 0)
{
    for (auto const* const form : equations) {
        rows_.push_back({form, 0, true, true, no_candidate});
    }
    for (auto const& inequality : inequalities) {
        rows_.push_back(
            {inequality.form, inequality.reserve, false, true, no_candidate});
    }
    index();
    for (auto const& row : rows_) {
        if (row.is_equation) {
            for (auto const& term : row.form->terms()) {
                ++equations_[term.variable];
            }
        }
    }
}

void KnownRows::index()
{
    auto const variables = values_.size();
    begins_.assign(variables + 1, 0);
    for (auto const& row : rows_) {
        for (auto const& term : row.form->terms()) {
            ++begins_[term.variable + 1];
        }
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    entries_.resize(begins_.back());
    auto next = begins_;
    for (std::uint32_t i = 0; i < rows_.size(); ++i) {
        for (auto const& term : rows_[i].form->terms()) {
            entries_[next[term.variable]++] = {i, term.factor};
        }
    }
}

//! Counts a row with its variables if it is an equation that is known.
void KnownRows::count(Row const& row, bool is_more)
{
    if (!row.is_equation || !row.is_known) {
        return;
    }
    auto const is_zero = row.value == 0 && row.form->is_positive();
    auto const change = is_more ? 1U : -1U;
    for (auto const& term : row.form->terms()) {
        equations_[term.variable] += change;
        zeros_[term.variable] += is_zero ? change : 0;
    }
}

void KnownRows::set_told(std::uint32_t candidate, bool is_told)
{
    auto& row = rows_[first_candidate_ + candidate];
    if (row.is_known == is_told) {
        return;
    }
    count(row, false);
    row.is_known = is_told;
    count(row, true);
}

}  // namespace samspil::publish
