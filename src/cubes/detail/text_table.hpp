#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace samspil::cubes::detail {

//! One line of a table below its header.
struct TextRow
{
    std::size_t line;                 //!< in the file, from 1
    std::vector<std::string> fields;  //!< as many as the header has; trimmed
};

/*!
 * A small delimited text file, as a user writes it or a spreadsheet saves it.
 *
 * The dialect is that of the registers: separator = the most frequent of
 * comma, semicolon and tab outside quotes in the header; a field may be
 * quoted, "" inside is a quote; a line break always ends the row; UTF-8 with
 * or without BOM, else ISO-8859-1; LF or CRLF; an empty line is no row.
 */
class TextTable
{
  public:
    //! \throw base::Error if it cannot be read, has no header or a row with
    //!        another number of fields.
    explicit TextTable(std::filesystem::path const& path);

    //! Index of a column, case ignored; throws base::Error that names the
    //! columns found.
    std::size_t column(std::string_view name) const;
    std::vector<TextRow> const& rows() const { return rows_; }

  private:
    std::string file_;                  //!< for messages
    std::vector<std::string> columns_;  //!< the header
    std::vector<TextRow> rows_;         //!< in the file's order
};

//! Without outer blanks.
std::string_view trimmed(std::string_view text);

//! ASCII letters in lower case; others as they are.
std::string lower_case(std::string_view text);

}  // namespace samspil::cubes::detail
