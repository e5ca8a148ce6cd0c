#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "registers/fields.hpp"
#include "registers/register_spec.hpp"

namespace samspil::registers {

/*!
 * Which column of a file each field is read from, for files of every form.
 */
class ColumnMap
{
  public:
    ColumnMap() { column_of_.fill(none); }

    bool has(Field field) const { return column(field) != none; }
    //! The column's index, from 0; none if the file does not have it.
    std::int32_t column(Field field) const
    {
        return column_of_[index_of(field)];
    }
    //! Whether a field is read from this column.
    bool reads(std::int32_t column) const
    {
        return std::ranges::count(column_of_, column) > 0;
    }
    void set(Field field, std::int32_t column)
    {
        column_of_[index_of(field)] = column;
    }

    friend bool operator==(ColumnMap const&, ColumnMap const&) = default;

    static constexpr std::int32_t none = -1;

  private:
    std::array<std::int32_t, field_count> column_of_;  //!< by field
};

//! Columns that the user names for a field of a register (`--columns`): the
//! first that a file has is read; each file must have one.
struct ColumnChoice
{
    RegisterId source = RegisterId::population;
    Field field = Field::person;
    std::vector<std::string> columns;

    friend bool operator==(ColumnChoice const&, ColumnChoice const&) = default;
};
using ColumnChoices = std::vector<ColumnChoice>;

/*!
 * Find a register's fields among a file's column names.
 *
 * \param names as in the file, in either encoding, without outer blanks.
 * \param file  for the messages.
 * \param choices columns of the user (no more for a field than ColumnNames
 *                 holds), which take the place of the default ones.
 * \throw base::Error if a required column is missing or a needed one is there
 *        twice. The message lists \p names, and those that may be meant, only
 *        if they look like column names, so that a file without column names
 *        leaks no values.
 */
ColumnMap map_columns(RegisterSpec const& spec,
                      std::span<std::string const> names,
                      std::string const& file,
                      ColumnChoices const& choices = {});

}  // namespace samspil::registers
