#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "publish/disclosure/linear_form.hpp"

namespace samspil::publish {

/*!
 * What a search notes of the few variables and rows that it touches, in arrays
 * over all of them: a thread's own, used again by one search after the other.
 */
class SearchScratch
{
  public:
    SearchScratch(std::size_t variables, std::size_t rows)
        : sums_(variables, 0),
          is_touched_(variables, false),
          is_in_(variables, false),
          equations_of_(variables, 0),
          numbers_(rows, none)
    {
    }

    //! Forgets the last search.
    void clear()
    {
        for (auto const variable : variables_) {
            is_in_[variable] = false;
        }
        for (auto const row : rows_) {
            numbers_[row] = none;
        }
        for (auto const* const form : equations_) {
            for (auto const& term : form->terms()) {
                equations_of_[term.variable] = 0;
            }
        }
        variables_.clear();
        rows_.clear();
        equations_.clear();
    }

    //! Variables that the search has.
    bool has(Variable variable) const { return is_in_[variable]; }
    std::vector<Variable> const& variables() const { return variables_; }
    void enter(Variable variable)
    {
        is_in_[variable] = true;
        variables_.push_back(variable);
    }

    //! Rows that the search has, in their order, and a row's number there.
    bool has_row(std::uint32_t row) const { return numbers_[row] != none; }
    std::vector<std::uint32_t> const& rows() const { return rows_; }
    std::uint32_t number_of(std::uint32_t row) const { return numbers_[row]; }
    //! \param equation its form; null if it is none.
    void enter_row(std::uint32_t row, LinearForm const* equation)
    {
        numbers_[row] = static_cast<std::uint32_t>(rows_.size());
        rows_.push_back(row);
        if (equation != nullptr) {
            equations_.push_back(equation);
            for (auto const& term : equation->terms()) {
                ++equations_of_[term.variable];
            }
        }
    }
    //! In how many equations of the search a variable is.
    std::uint32_t equations_of(Variable variable) const
    {
        return equations_of_[variable];
    }

    //! Adds to the sum of a variable.
    void add(Variable variable, double value)
    {
        if (!is_touched_[variable]) {
            is_touched_[variable] = true;
            touched_.push_back(variable);
        }
        sums_[variable] += value;
    }
    //! Calls \p visit with each variable and sum, in the order of their first
    //! addition, and forgets the sums.
    template <class Visit>
    void take_sums(Visit const& visit)
    {
        for (auto const variable : touched_) {
            is_touched_[variable] = false;
            visit(variable, std::exchange(sums_[variable], 0.0));
        }
        touched_.clear();
    }

  private:
    static constexpr std::uint32_t none = UINT32_MAX;

    std::vector<double> sums_;
    std::vector<bool> is_touched_;
    std::vector<Variable> touched_;
    std::vector<bool> is_in_;
    std::vector<std::uint32_t> equations_of_;  //!< [variable]
    std::vector<LinearForm const*> equations_;
    std::vector<Variable> variables_;
    std::vector<std::uint32_t> numbers_;
    std::vector<std::uint32_t> rows_;
};

}  // namespace samspil::publish
