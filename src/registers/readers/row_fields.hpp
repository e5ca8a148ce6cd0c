#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
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
    /*!
     * \param column_count of the file's rows.
     * \param constants    values that all rows have, in the columns behind
     *                     those (folder columns); must outlive the object.
     */
    RowFields(ColumnMap const& columns, std::size_t column_count,
              std::span<std::string const> constants = {})
        : texts_(column_count + constants.size() + 1)
    {
        std::copy(constants.begin(), constants.end(),
                  texts_.begin() + static_cast<std::ptrdiff_t>(column_count));
        auto const none = texts_.size() - 1;
        for (std::size_t i = 0; i < field_count; ++i) {
            auto const field = static_cast<Field>(i);
            column_of_[i] =
                columns.has(field)
                    ? static_cast<std::size_t>(columns.column(field))
                    : none;
            SAMSPIL_ENSURE(column_of_[i] <= none);
        }
    }

    //! \pre column < column_count, the file's
    void set(std::size_t column, std::string_view text)
    {
        texts_[column] = text;
    }

    std::string_view operator[](Field field) const
    {
        return texts_[column_of_[index_of(field)]];
    }

  private:
    std::vector<std::string_view> texts_;  //!< by column; an empty one last
    std::array<std::size_t, field_count> column_of_{};  //!< in texts_, by field
};

}  // namespace samspil::registers
