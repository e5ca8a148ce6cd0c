#pragma once

#include <algorithm>
#include <string_view>

/*!
 * The one CSV dialect of all files that the program reads: registers,
 * geographies, and whatever else comes as a table (contract: Inputs).
 *
 * - The first line that is not empty names the columns. Its most frequent
 *   separator outside quotes is the file's (read_csv_header).
 * - A line break, LF or CRLF, always ends a row, also inside quotes. An empty
 *   line is no row.
 * - A field that begins with a quote ends at the next one; what CsvLineSplitter
 *   says of quotes holds for all rows.
 * - Text is UTF-8, with or without a byte order mark, or ISO-8859-1
 *   (text/encoding.hpp).
 */
namespace samspil::text {

//! What can stand between fields; of two that are equally frequent in the
//! first line, the earlier one here is the file's separator.
inline constexpr std::string_view csv_separators = ",;\t";
inline constexpr char csv_quote = '"';
inline constexpr char csv_line_break = '\n';

//! The line without the CR that may stand before its line break.
constexpr std::string_view without_return(std::string_view line)
{
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

//! Cut the first line off a text. \return it, without its line break.
constexpr std::string_view take_line(std::string_view& text)
{
    auto const length = std::min(text.find(csv_line_break), text.size());
    auto const line = without_return(text.substr(0, length));
    text.remove_prefix(std::min(length + 1, text.size()));
    return line;
}

}  // namespace samspil::text
