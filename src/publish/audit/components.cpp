#include "publish/audit/components.hpp"

#include <algorithm>
#include <numeric>

namespace samspil::publish {
namespace {

//! Sets of variables that grow together.
class JoinedVariables
{
  public:
    explicit JoinedVariables(std::size_t variables) : parents_(variables)
    {
        std::iota(parents_.begin(), parents_.end(), Variable{0});
    }

    //! One variable of the set, the same for all.
    Variable root(Variable variable)
    {
        while (parents_[variable] != variable) {
            parents_[variable] = parents_[parents_[variable]];
            variable = parents_[variable];
        }
        return variable;
    }
    void join(LinearForm const& form)
    {
        for (auto const& term : form.terms()) {
            auto const a = root(form.terms().front().variable);
            auto const b = root(term.variable);
            parents_[std::max(a, b)] = std::min(a, b);
        }
    }

  private:
    std::vector<Variable> parents_;
};

}  // namespace

std::vector<Component> components_of(AuditTable const& table)
{
    JoinedVariables joined(table.variables);
    for (auto const* const rows : {&table.known, &table.at_least}) {
        for (auto const& row : *rows) {
            joined.join(row.form);
        }
    }
    for (auto const& count : table.counts) {
        joined.join(count.form);
    }

    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> component_of(table.variables, none);
    std::vector<Variable> numbers(table.variables);
    std::vector<Component> components;
    for (Variable v = 0; v < table.variables; ++v) {
        auto const root = joined.root(v);  // the first of its set
        if (root == v) {
            component_of[v] = components.size();
            components.emplace_back();
        }
        component_of[v] = component_of[root];
        numbers[v] = static_cast<Variable>(
            components[component_of[v]].table.variables++);
    }
    auto const own = [&](LinearForm const& form) {
        return form.renamed(
            [&](Variable variable) { return numbers[variable]; });
    };
    auto const component = [&](LinearForm const& form) -> Component& {
        return components[component_of[form.terms().front().variable]];
    };
    for (auto const& row : table.known) {
        component(row.form).table.known.push_back({own(row.form), row.value});
    }
    for (auto const& row : table.at_least) {
        if (!row.form.empty()) {
            component(row.form).table.at_least.push_back(
                {own(row.form), row.value});
        }
    }
    for (std::size_t i = 0; i < table.counts.size(); ++i) {
        auto const& count = table.counts[i];
        if (!count.form.empty()) {
            auto& its = component(count.form);
            its.table.counts.push_back(
                {own(count.form), count.known_part, count.is_of_persons});
            its.counts.push_back(i);
        }
    }
    std::erase_if(components, [](auto const& c) { return c.counts.empty(); });
    std::stable_sort(components.begin(), components.end(),
                     [](auto const& a, auto const& b) {
                         return a.table.variables > b.table.variables;
                     });
    return components;
}

}  // namespace samspil::publish
