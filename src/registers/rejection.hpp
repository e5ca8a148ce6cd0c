#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registers/fields.hpp"
#include "registers/register_id.hpp"

namespace samspil::registers {

/*!
 * Why a row is rejected: a small number while rows are read, a name in the
 * quality report. It never holds a value of the row.
 */
class Rejection
{
  public:
    //! The row has another number of fields than the first line.
    static constexpr Rejection fields() { return Rejection(0); }
    //! The end lies before the start (M2.5, M5.3).
    static constexpr Rejection backward() { return Rejection(1); }
    static constexpr Rejection unreadable(Field field)
    {
        return Rejection(first_field + registers::index_of(field));
    }
    static constexpr Rejection missing(Field field)
    {
        return Rejection(first_field + field_count +
                         registers::index_of(field));
    }
    //! The cause with this index(). \pre index < count
    static constexpr Rejection at(std::size_t index)
    {
        return Rejection(index);
    }
    //! The cause with this name(); none if there is no such cause.
    static std::optional<Rejection> find(std::string_view name);

    //! Number of causes over all registers.
    static constexpr std::size_t count = 2 + 2 * field_count;

    constexpr std::size_t index() const { return index_; }
    //! "fields", "backward", "unreadable <field>", "missing <field>"
    std::string name() const;

    friend constexpr bool operator==(Rejection, Rejection) = default;

  private:
    //! Index of the first field that is unreadable.
    static constexpr std::size_t first_field = 2;

    explicit constexpr Rejection(std::size_t index) : index_(index) {}

    //! fields, backward, each field unreadable, each field missing
    std::size_t index_;
};

//! Every cause that a row of the register can be rejected for, in the order
//! in which a row is checked for them.
std::vector<Rejection> rejection_causes(RegisterId id);

}  // namespace samspil::registers
