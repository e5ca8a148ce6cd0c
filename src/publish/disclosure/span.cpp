#include "publish/disclosure/span.hpp"

#include <algorithm>
#include <utility>

#include "base/contract.hpp"

namespace samspil::publish {

template <class Field>
void FieldSpan<Field>::take(Variable variable, std::uint64_t factor)
{
    auto& value = scratch_[variable];
    if (value == 0) {
        touched_.push_back(variable);
        if (auto const row = row_of_[variable]; row != no_row) {
            waiting_.push(row);
        }
    }
    value = Field::add(value, factor);
}

// A row has no pivots of earlier rows, so that each is replaced once: replacing
// one can only bring pivots of later rows.
template <class Field>
FieldForm FieldSpan<Field>::eliminate()
{
    auto last = no_row;
    while (!waiting_.empty()) {
        auto const row = waiting_.top();
        waiting_.pop();
        if (row == std::exchange(last, row)) {
            continue;  // it cancelled out and came again
        }
        auto const factor = scratch_[pivots_[row]];
        if (factor == 0) {
            continue;
        }
        auto const minus = Field::negative(factor);
        for (auto const& term : rows_[row]) {
            take(term.variable, Field::multiply(minus, term.factor));
        }
    }
    std::sort(touched_.begin(), touched_.end());
    FieldForm left;
    for (auto const variable : touched_) {
        if (auto const factor = std::exchange(scratch_[variable], 0);
            factor != 0) {
            left.push_back({variable, factor});
        }
    }
    touched_.clear();
    return left;
}

template <class Field>
FieldForm FieldSpan<Field>::reduce(LinearForm const& form)
{
    for (auto const& term : form.terms()) {
        take(term.variable, Field::of(term.factor));
    }
    return eliminate();
}

template <class Field>
FieldForm FieldSpan<Field>::reduce(FieldForm const& form)
{
    for (auto const& term : form) {
        take(term.variable, term.factor);
    }
    return eliminate();
}

template <class Field>
void FieldSpan<Field>::add(FieldForm const& reduced, Variable pivot)
{
    auto const found =
        std::find_if(reduced.begin(), reduced.end(),
                     [&](FieldTerm const& t) { return t.variable == pivot; });
    SAMSPIL_EXPECT(found != reduced.end());
    auto const inverse = Field::inverse(found->factor);
    auto row = reduced;
    for (auto& term : row) {
        term.factor = Field::multiply(term.factor, inverse);
    }
    row_of_[pivot] = static_cast<std::uint32_t>(rows_.size());
    pivots_.push_back(pivot);
    rows_.push_back(std::move(row));
}

template <class Field>
bool FieldSpan<Field>::know(LinearForm const& form)
{
    auto const reduced = reduce(form);
    if (reduced.empty()) {
        return false;
    }
    add(reduced, reduced.front().variable);
    return true;
}

template class FieldSpan<FirstField>;
template class FieldSpan<SecondField>;

}  // namespace samspil::publish
