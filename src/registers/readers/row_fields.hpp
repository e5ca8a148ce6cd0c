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
 * One row as text: filled by column, read by field; what every reader hands
 * over, whatever the file's form.
 *
 * A field whose column the file does not have is empty. The texts are valid
 * while the row is read.
 */
class RowFields
{
  public:
    RowFields(ColumnMap const& columns, std::size_t column_count)
        : texts_(column_count + 1)
    {
        for (std::size_t i = 0; i < field_count; ++i) {
            auto const field = static_cast<Field>(i);
            place_of_[i] = columns.has(field)
                               ? static_cast<std::size_t>(columns.column(field))
                               : column_count;
            SAMSPIL_ENSURE(place_of_[i] <= column_count);
        }
    }

    std::size_t column_count() const { return texts_.size() - 1; }

    //! \pre column < column_count()
    void set(std::size_t column, std::string_view text)
    {
        texts_[column] = text;
    }

    std::string_view operator[](Field field) const
    {
        return texts_[place_of_[index_of(field)]];
    }

  private:
    std::vector<std::string_view> texts_;  //!< by column; then an empty one
    std::array<std::size_t, field_count> place_of_{};  //!< in texts_, by field
};

}  // namespace samspil::registers
