#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace samspil::text {

//! One line of a table below its column names.
struct CsvRow
{
    std::size_t line;                 //!< in the file, from 1
    std::vector<std::string> fields;  //!< one a column, without outer blanks
};

/*!
 * A small CSV file, as a user types it or a spreadsheet saves it, whole in
 * memory and in UTF-8; its dialect is the registers' (text/csv_dialect.hpp).
 *
 * A line of blanks alone is no row: people leave them in files that they type.
 */
class CsvTable
{
  public:
    //! \throw base::Error if it cannot be read, has no column names, or has a
    //!        row with another number of fields.
    explicit CsvTable(std::filesystem::path const& path);

    std::vector<CsvRow> const& rows() const { return rows_; }

    //! Index of a column in CsvRow::fields, case ignored.
    //! \throw base::Error that names the columns found.
    std::size_t column(std::string_view name) const;

    //! "<file>, line 3, column name", for messages about a row.
    std::string location(CsvRow const& row, std::string_view column) const;

  private:
    std::string file_;                  //!< for messages
    std::size_t header_line_ = 1;       //!< where the names stand
    std::vector<std::string> columns_;  //!< their names
    std::vector<CsvRow> rows_;          //!< in the file's order
};

}  // namespace samspil::text
