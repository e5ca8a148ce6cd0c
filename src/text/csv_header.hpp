#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samspil::text {

//! What the column names of a CSV file say, and where they stand.
struct CsvHeader
{
    char separator = ',';            //!< of the whole file
    std::vector<std::string> names;  //!< without quotes and outer blanks
    std::size_t line = 1;            //!< the names' line in the file, from 1
    std::size_t body_offset = 0;     //!< where the next line begins [bytes]
};

/*!
 * Read a CSV file's column names: its first line that is not empty, or the one
 * behind it if that is `sep=;`, by which spreadsheets are told the separator.
 *
 * The separator is the most frequent of comma, semicolon and tab outside
 * quotes, in that order where they are equal (contract: Inputs).
 *
 * \param text the file or its beginning, with at least this line whole.
 * \return nothing if there are only empty lines.
 */
std::optional<CsvHeader> read_csv_header(std::string_view text);

}  // namespace samspil::text
