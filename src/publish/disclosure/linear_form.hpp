#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <utility>
#include <vector>

namespace samspil::publish {

//! A variable of a LinearForm: a count that the reader may not know.
using Variable = std::uint32_t;

//! A variable with its factor.
struct FormTerm
{
    Variable variable;
    std::int64_t factor;  //!< not 0

    // NOLINTNEXTLINE(modernize-use-nullptr): an error of clang-tidy 14
    friend auto operator<=>(FormTerm const&, FormTerm const&) = default;
};

/*!
 * A sum of variables with whole factors, such as a count that is published, by
 * the counts that it is made of.
 */
class LinearForm
{
  public:
    LinearForm() = default;
    //! Terms in any order; those of one variable are added up.
    explicit LinearForm(std::vector<FormTerm> terms) : terms_(std::move(terms))
    {
        gather();
    }

    //! By variable; no factor is 0.
    std::vector<FormTerm> const& terms() const { return terms_; }
    bool empty() const { return terms_.empty(); }

    //! Adds \p factor times another form.
    void add(LinearForm const& other, std::int64_t factor)
    {
        terms_.reserve(terms_.size() + other.terms_.size());
        for (auto const& term : other.terms_) {
            terms_.push_back({term.variable, term.factor * factor});
        }
        gather();
    }
    //! The factor of a variable; 0 if it is not there.
    std::int64_t factor_of(Variable variable) const
    {
        auto const found = std::lower_bound(
            terms_.begin(), terms_.end(), variable,
            [](FormTerm const& term, Variable v) { return term.variable < v; });
        return found != terms_.end() && found->variable == variable
                   ? found->factor
                   : 0;
    }
    //! The form over other variables: \p name_of each is the new one.
    template <class NameOf>
    LinearForm renamed(NameOf const& name_of) const
    {
        auto terms = terms_;
        for (auto& term : terms) {
            term.variable = name_of(term.variable);
        }
        return LinearForm(std::move(terms));
    }
    //! The form's value at a table of the variables.
    template <class Values>
    std::int64_t at(Values const& values) const
    {
        std::int64_t sum = 0;
        for (auto const& term : terms_) {
            sum += term.factor * values[term.variable];
        }
        return sum;
    }
    //! Whether the form is at least 0 wherever all variables are.
    bool is_positive() const
    {
        return std::all_of(terms_.begin(), terms_.end(),
                           [](FormTerm const& t) { return t.factor > 0; });
    }

    // NOLINTNEXTLINE(modernize-use-nullptr): an error of clang-tidy 14
    friend auto operator<=>(LinearForm const&, LinearForm const&) = default;

  private:
    void gather()
    {
        std::sort(terms_.begin(), terms_.end());
        std::size_t kept = 0;
        for (std::size_t i = 0; i < terms_.size();) {
            auto term = terms_[i];
            for (++i; i < terms_.size() && terms_[i].variable == term.variable;
                 ++i) {
                term.factor += terms_[i].factor;
            }
            if (term.factor != 0) {
                terms_[kept++] = term;
            }
        }
        terms_.resize(kept);
    }

    std::vector<FormTerm> terms_;
};

}  // namespace samspil::publish
