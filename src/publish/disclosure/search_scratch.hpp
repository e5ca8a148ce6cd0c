#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "publish/disclosure/linear_form.hpp"
#include "publish/disclosure/touched_sums.hpp"

namespace samspil::publish {

/*!
 * What a search notes of the few variables and rows that it touches, in arrays
 * over all of them: a thread's own, used again by one search after the other.
 */
class SearchScratch
{
  public:
    SearchScratch(std::size_t variables, std::size_t rows)
        : sums_(variables),
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

    //! Sums of variables.
    TouchedSums& sums() { return sums_; }

  private:
    static constexpr std::uint32_t none = UINT32_MAX;

    TouchedSums sums_;
    std::vector<bool> is_in_;
    std::vector<std::uint32_t> equations_of_;  //!< [variable]
    std::vector<LinearForm const*> equations_;
    std::vector<Variable> variables_;
    std::vector<std::uint32_t> numbers_;
    std::vector<std::uint32_t> rows_;
};

}  // namespace samspil::publish
