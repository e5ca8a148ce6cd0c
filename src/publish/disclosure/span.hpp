#pragma once

#include <cstddef>
#include <cstdint>
#include <queue>
#include <vector>

#include "publish/disclosure/linear_form.hpp"
#include "publish/disclosure/prime_field.hpp"

namespace samspil::publish {

//! A variable with its factor in a field.
struct FieldTerm
{
    Variable variable;
    std::uint64_t factor;

    friend bool operator==(FieldTerm const&, FieldTerm const&) = default;
};

//! A form in a field, by variable; no factor is 0.
using FieldForm = std::vector<FieldTerm>;

/*!
 * All that can be found by adding and subtracting forms that are known (M10.4
 * a): their span over a field, in echelon form.
 *
 * Each basis row has a *pivot*, a variable that no later row has. Reducing a
 * form replaces pivots by what they are made of; what is left has no pivot and
 * is the same for all forms that differ by something known.
 */
template <class Field>
class FieldSpan
{
  public:
    explicit FieldSpan(std::size_t variables)
        : row_of_(variables, no_row), scratch_(variables, 0)
    {
    }

    //! What is left of a form; nothing if it can be found.
    FieldForm reduce(LinearForm const& form);
    FieldForm reduce(FieldForm const& form);

    /*!
     * Adds a form that is known from now on.
     *
     * \param reduced what reduce() left of it; not empty.
     * \param pivot   one of its variables.
     */
    void add(FieldForm const& reduced, Variable pivot);

    //! Adds a form that is known, with any pivot; nothing if it can be found.
    //! \return whether it was added.
    bool know(LinearForm const& form);

    std::size_t rank() const { return rows_.size(); }

  private:
    static constexpr std::uint32_t no_row = UINT32_MAX;

    void take(Variable variable, std::uint64_t factor);
    FieldForm eliminate();

    std::vector<FieldForm> rows_;
    std::vector<Variable> pivots_;        //!< [row]
    std::vector<std::uint32_t> row_of_;   //!< [variable]: whose pivot it is
    std::vector<std::uint64_t> scratch_;  //!< [variable], 0 between calls
    std::vector<Variable> touched_;       //!< of scratch_
    //! rows whose pivots are to be replaced, the earliest first
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>,
                        std::greater<>>
        waiting_;
};

extern template class FieldSpan<FirstField>;
extern template class FieldSpan<SecondField>;

//! What disclosure control calculates with.
using Span = FieldSpan<FirstField>;

}  // namespace samspil::publish
