#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace samspil::registers {

//! What a CSV file's first line says.
struct CsvHeader
{
    char separator = ',';
    std::vector<std::string> names;  //!< without quotes and outer blanks
};

/*!
 * Read a CSV file's first line.
 *
 * The separator is the most frequent of comma, semicolon and tab outside
 * quotes, in that order where they are equal (contract: Inputs).
 *
 * \param line without its line break and byte order mark.
 */
CsvHeader parse_csv_header(std::string_view line);

}  // namespace samspil::registers
