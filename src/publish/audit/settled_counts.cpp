#include "publish/audit/settled_counts.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"

namespace samspil::publish {
namespace {

//! Variables whose values are known by now.
class SettledCounts
{
  public:
    explicit SettledCounts(std::size_t variables)
        : is_settled_(variables, false), values_(variables, 0)
    {
    }

    //! Takes settled variables out of a form. \return what they add up to.
    std::int64_t take_out_of(LinearForm& form) const
    {
        std::int64_t sum = 0;
        std::vector<FormTerm> left;
        for (auto const& term : form.terms()) {
            if (is_settled_[term.variable]) {
                sum += term.factor * values_[term.variable];
            } else {
                left.push_back(term);
            }
        }
        if (left.size() < form.terms().size()) {
            form = LinearForm(std::move(left));
        }
        return sum;
    }

    //! Settles what an equation tells by itself. \return whether it does.
    bool settle_by(FormValue const& equation)
    {
        auto const& terms = equation.form.terms();
        if (terms.empty()) {
            if (equation.value != 0) {
                throw_contradiction();
            }
            return true;
        }
        if (terms.size() == 1) {
            settle(terms.front(), equation.value);
            return true;
        }
        auto const sign = terms.front().factor > 0 ? 1 : -1;
        bool const has_one_sign =
            std::all_of(terms.begin(), terms.end(),
                        [&](auto const& t) { return sign * t.factor > 0; });
        if (!has_one_sign || sign * equation.value > 0) {
            return false;
        }
        for (auto const& term : terms) {
            settle({term.variable, 1}, sign * equation.value);
        }
        return true;
    }

  private:
    void settle(FormTerm const& term, std::int64_t value)
    {
        if (value % term.factor != 0 || value / term.factor < 0) {
            throw_contradiction();
        }
        is_settled_[term.variable] = true;
        values_[term.variable] = value / term.factor;
    }

    std::vector<bool> is_settled_;
    std::vector<std::int64_t> values_;
};

}  // namespace

AuditTable without_settled(AuditTable table)
{
    SettledCounts settled(table.variables);
    for (bool is_changed = true; is_changed;) {
        is_changed = false;
        std::vector<FormValue> open;
        for (auto& equation : table.known) {
            equation.value -= settled.take_out_of(equation.form);
            if (settled.settle_by(equation)) {
                is_changed = true;
            } else {
                open.push_back(std::move(equation));
            }
        }
        table.known = std::move(open);
    }
    for (auto& row : table.at_least) {
        row.value -= settled.take_out_of(row.form);
        if (row.form.empty() && row.value > 0) {
            throw_contradiction();
        }
    }
    std::erase_if(table.at_least, [](FormValue const& row) {
        return row.value <= 0 && row.form.is_positive();
    });
    for (auto& count : table.counts) {
        count.known_part += settled.take_out_of(count.form);
    }
    return table;
}

void throw_contradiction()
{
    throw base::Error(
        "the figures of the publication contradict each other: no counts have "
        "these sums and parts. Its files were changed after samspil publish "
        "wrote them, or are of several publications");
}

}  // namespace samspil::publish
