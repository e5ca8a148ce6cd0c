#include "publish/audit/attack_by_sums.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "publish/audit/settled_counts.hpp"
#include "publish/disclosure/parallel_loop.hpp"
#include "publish/disclosure/span.hpp"

namespace samspil::publish {
namespace {

using FoundValues = std::vector<std::optional<std::int64_t>>;

//! A variable behind all others stands for 1: an equation less its value is 0.
LinearForm with_constant(LinearForm form, std::size_t variables,
                         std::int64_t value)
{
    if (value != 0) {
        form.add(LinearForm({{static_cast<Variable>(variables), value}}), 1);
    }
    return form;
}

//! How many equations each variable is in.
std::vector<std::size_t> occurrences_of(AuditTable const& table)
{
    std::vector<std::size_t> occurrences(table.variables, 0);
    for (auto const& equation : table.known) {
        for (auto const& term : equation.form.terms()) {
            ++occurrences[term.variable];
        }
    }
    return occurrences;
}

template <class Field>
FoundValues found_in(AuditTable const& table)
{
    auto const occurrences = occurrences_of(table);
    FieldSpan<Field> known(table.variables + 1);
    for (auto const& equation : table.known) {
        auto const reduced = known.reduce(
            with_constant(equation.form, table.variables, -equation.value));
        if (reduced.empty()) {
            continue;
        }
        if (reduced.front().variable == table.variables) {
            throw_contradiction();  // 1 would be 0
        }
        auto const end = reduced.back().variable == table.variables
                             ? reduced.end() - 1
                             : reduced.end();
        // few other equations change then
        auto const pivot = std::min_element(
            reduced.begin(), end, [&](auto const& a, auto const& b) {
                return std::tuple(occurrences[a.variable], a.variable) <
                       std::tuple(occurrences[b.variable], b.variable);
            });
        known.add(reduced, pivot->variable);
    }
    FoundValues values;
    for (auto const& count : table.counts) {
        auto const left = known.reduce(
            with_constant(count.form, table.variables, count.known_part));
        if (left.empty()) {
            values.emplace_back(0);
        } else if (left.front().variable == table.variables) {
            values.emplace_back(Field::balanced(left.front().factor));
        } else {
            values.emplace_back();
        }
    }
    return values;
}

}  // namespace

FoundValues attack_by_sums(AuditTable const& table)
{
    std::array<FoundValues, 2> values;
    for_each_in_parallel(
        values.size(), [] { return 0; },
        [&](int, std::size_t i) {
            values[i] = i == 0 ? found_in<FirstField>(table)
                               : found_in<SecondField>(table);
        });
    for (std::size_t i = 0; i < table.counts.size(); ++i) {
        if (values[0][i] != values[1][i]) {
            values[0][i].reset();  // by chance, modulo one prime
        }
    }
    return std::move(values[0]);
}

}  // namespace samspil::publish
