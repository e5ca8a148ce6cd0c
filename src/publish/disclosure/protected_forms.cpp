#include "publish/disclosure/protected_forms.hpp"

#include <algorithm>

#include "base/contract.hpp"

namespace samspil::publish {
namespace {

using Field = FirstField;

//! More than any threshold: nothing is seen to bound such a count.
constexpr std::int64_t unknown_part = std::int64_t{1} << 62;

//! The multiple of a form whose first factor is 1.
FieldForm scaled_to_one(FieldForm form)
{
    auto const inverse = Field::inverse(form.front().factor);
    for (auto& term : form) {
        term.factor = Field::multiply(term.factor, inverse);
    }
    return form;
}

std::uint64_t hash_of(FieldForm const& form)
{
    std::uint64_t hash = 0;
    for (auto const& term : form) {
        hash = (hash ^ term.variable) * 0x9E3779B97F4A7C15U;
        hash = (hash ^ (hash >> 29U) ^ term.factor) * 0xBF58476D1CE4E5B9U;
    }
    return hash;
}

//! Whether a is at least b wherever all variables are at least 0.
bool is_at_least(FieldForm const& a, FieldForm const& b)
{
    auto next = a.begin();
    for (auto const& term : b) {
        auto const factor = Field::balanced(term.factor);
        next = std::find_if(next, a.end(), [&](FieldTerm const& t) {
            return t.variable >= term.variable;
        });
        auto const there = next != a.end() && next->variable == term.variable;
        if (factor > (there ? Field::balanced(next->factor) : 0)) {
            return false;
        }
    }
    return true;
}

}  // namespace

ProtectedForms::ProtectedForms(ReaderTable const& table, Span& known)
    : table_(table),
      known_(known),
      forms_(table.sensitive.size()),
      known_parts_(forms_.size()),
      users_(table.values.size())
{
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
        forms_[i] = known_.reduce(table.sensitive[i]);
        SAMSPIL_EXPECT(!forms_[i].empty());
        enter(i);
    }
}

std::int64_t ProtectedForms::known_part_of(std::uint32_t number) const
{
    auto known_part = table_.sensitive[number].at(table_.values);
    for (auto const& term : forms_[number]) {
        auto const factor = Field::balanced(term.factor);
        if (factor > greatest_plain_factor || factor < -greatest_plain_factor) {
            return unknown_part;
        }
        known_part -= factor * table_.values[term.variable];
    }
    return known_part;
}

void ProtectedForms::enter(std::uint32_t number)
{
    for (auto const& term : forms_[number]) {
        users_[term.variable].push_back(number);
    }
    known_parts_[number] = known_part_of(number);
    by_hash_.emplace(hash_of(scaled_to_one(forms_[number])), number);
}

void ProtectedForms::leave(std::uint32_t number)
{
    for (auto const& term : forms_[number]) {
        std::erase(users_[term.variable], number);
    }
    auto const [begin, end] =
        by_hash_.equal_range(hash_of(scaled_to_one(forms_[number])));
    by_hash_.erase(std::find_if(
        begin, end, [&](auto const& entry) { return entry.second == number; }));
}

bool ProtectedForms::would_be_told_by(FieldForm const& reduced) const
{
    auto const wanted = scaled_to_one(reduced);
    auto const [begin, end] = by_hash_.equal_range(hash_of(wanted));
    return std::any_of(begin, end, [&](auto const& entry) {
        return scaled_to_one(forms_[entry.second]) == wanted;
    });
}

bool ProtectedForms::would_be_bounded_by(FieldForm const& sum,
                                         std::int64_t value,
                                         std::int64_t threshold) const
{
    auto const is_bounded = [&](std::uint32_t number) {
        return known_parts_[number] + value < threshold &&
               is_at_least(sum, forms_[number]);
    };
    return std::any_of(sum.begin(), sum.end(), [&](FieldTerm const& term) {
        auto const& users = users_[term.variable];
        return std::any_of(users.begin(), users.end(), is_bounded);
    });
}

void ProtectedForms::follow(Variable pivot)
{
    auto const users = users_[pivot];
    for (auto const number : users) {
        leave(number);
        forms_[number] = known_.reduce(forms_[number]);
        SAMSPIL_EXPECT(!forms_[number].empty());
        enter(number);
    }
}

}  // namespace samspil::publish
