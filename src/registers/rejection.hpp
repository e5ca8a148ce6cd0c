#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "registers/fields.hpp"
#include "registers/rows.hpp"

namespace samspil::registers {

/*!
 * Why a row is bad: a small number while rows are read, a name in the quality
 * report. Never holds a value.
 */
class Rejection
{
  public:
    //! Another number of fields than the first line.
    static constexpr Rejection fields() { return Rejection(0); }
    //! The end lies before the start (M2.5, M5.3).
    static constexpr Rejection backward() { return Rejection(1); }
    static constexpr Rejection unreadable(Field field)
    {
        return Rejection(2 + registers::index_of(field));
    }
    static constexpr Rejection missing(Field field)
    {
        return Rejection(2 + field_count + registers::index_of(field));
    }
    //! \pre index < count
    static constexpr Rejection at(std::size_t index)
    {
        return Rejection(index);
    }
    static constexpr std::size_t count = 2 + 2 * field_count;

    constexpr std::size_t index() const { return index_; }
    //! "fields", "backward", "unreadable <field>", "missing <field>"
    std::string name() const;

  private:
    explicit constexpr Rejection(std::size_t index) : index_(index) {}

    std::size_t index_;  //!< fields, backward, unreadable …, missing …
};

//! Every cause that a row of the register can be rejected for, in the order
//! in which they are looked at.
std::vector<std::string> rejection_causes(RegisterId id);

}  // namespace samspil::registers
