#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/contract.hpp"
#include "registers/column_map.hpp"
#include "registers/fields.hpp"

namespace samspil::registers {

/*!
 * The fields of one row as text, from a file of any form: set by column, read
 * by field.
 *
 * A field is empty if the file does not have its column. The texts are valid
 * until the next row is read.
 */
class RowFields
{
  public:
    RowFields(ColumnMap const& columns, std::size_t column_count)
        : texts_(column_count + 1)
    {
        for (std::size_t i = 0; i < field_count; ++i) {
            auto const field = static_cast<Field>(i);
            column_of_[i] =
                columns.has(field)
                    ? static_cast<std::size_t>(columns.column(field))
                    : column_count;
            SAMSPIL_ENSURE(column_of_[i] <= column_count);
        }
    }

    //! \pre column < column_count
    void set(std::size_t column, std::string_view text)
    {
        texts_[column] = text;
    }

    std::string_view operator[](Field field) const
    {
        return texts_[column_of_[index_of(field)]];
    }

  private:
    std::vector<std::string_view> texts_;  //!< by column, and an empty one
    std::array<std::size_t, field_count> column_of_{};  //!< in texts_, by field
};

}  // namespace samspil::registers
