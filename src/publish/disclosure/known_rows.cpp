#include "publish/disclosure/known_rows.hpp"

#include <numeric>

namespace samspil::publish {

KnownRows::KnownRows(ReaderTable const& table, std::span<bool const> is_told)
    : is_zero_(table.values.size(), false)
{
    auto const add = [&](LinearForm const& form, bool is_equation,
                         std::uint32_t candidate) {
        rows_.push_back({&form, form.at(table.values), is_equation, candidate});
    };
    for (auto const& form : table.known) {
        add(form, true, no_candidate);
    }
    for (auto const& form : table.nonnegative) {
        add(form, false, no_candidate);
    }
    for (std::uint32_t i = 0; i < table.candidates.size(); ++i) {
        if (is_told[i]) {
            add(table.candidates[i], true, i);
        }
    }
    index_variables(table.values.size());
    find_zeros();
}

void KnownRows::index_variables(std::size_t variables)
{
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

void KnownRows::find_zeros()
{
    for (auto const& row : rows_) {
        if (row.is_equation && row.value == 0 && row.form->is_positive()) {
            for (auto const& term : row.form->terms()) {
                is_zero_[term.variable] = true;
            }
        }
    }
}

}  // namespace samspil::publish
