#include "publish/audit/short_equations.hpp"

#include <algorithm>
#include <unordered_map>

#include "publish/audit/settled_counts.hpp"

namespace samspil::publish {
namespace {

//! The equations by the first variable that they have, the longest first.
class ByFirstVariable
{
  public:
    explicit ByFirstVariable(std::vector<FormValue> const& equations)
    {
        for (auto const& equation : equations) {
            if (!equation.form.empty()) {
                of_[equation.form.terms().front().variable].push_back(
                    &equation);
            }
        }
        for (auto& [variable, list] : of_) {
            std::stable_sort(list.begin(), list.end(),
                             [](FormValue const* a, FormValue const* b) {
                                 return a->form.terms().size() >
                                        b->form.terms().size();
                             });
        }
    }

    std::vector<FormValue const*> const& operator[](Variable variable) const
    {
        static std::vector<FormValue const*> const none;
        auto const found = of_.find(variable);
        return found == of_.end() ? none : found->second;
    }

  private:
    std::unordered_map<Variable, std::vector<FormValue const*>> of_;
};

bool is_part(FormValue const& part, FormValue const& whole)
{
    return part.form.terms().size() <= whole.form.terms().size() &&
           std::includes(whole.form.terms().begin(), whole.form.terms().end(),
                         part.form.terms().begin(), part.form.terms().end());
}

//! The longest part of an equation that has the variable as its first. Of
//! equal ones each but the first is a part of the first.
FormValue const* part_from(Variable variable, FormValue const& left,
                           FormValue const& itself, ByFirstVariable const& by)
{
    for (auto const* const other : by[variable]) {
        bool const is_shorter =
            other->form.terms().size() < itself.form.terms().size();
        bool const is_equal = other->form == itself.form && other < &itself;
        if ((is_shorter || is_equal) && is_part(*other, left)) {
            return other;
        }
    }
    return nullptr;
}

FormValue without_parts(FormValue const& equation, ByFirstVariable const& by)
{
    auto left = equation;
    for (auto const& term : equation.form.terms()) {
        if (left.form.factor_of(term.variable) == 0) {
            continue;
        }
        if (auto const* const part =
                part_from(term.variable, left, equation, by)) {
            left.form.add(part->form, -1);
            left.value -= part->value;
        }
    }
    return left;
}

}  // namespace

std::vector<FormValue> short_equations(std::vector<FormValue> const& equations)
{
    ByFirstVariable const by(equations);
    std::vector<FormValue> result;
    for (auto const& equation : equations) {
        auto left = without_parts(equation, by);
        if (left.form.empty()) {
            if (left.value != 0) {
                throw_contradiction();
            }
            continue;
        }
        result.push_back(std::move(left));
    }
    return result;
}

}  // namespace samspil::publish
