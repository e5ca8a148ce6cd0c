#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace samspil::registers {

/*!
 * The positions of all delimiters in a text, in order: separators, quotes and
 * line breaks.
 *
 * LineReader cuts lines without quotes at them, which gives the fields of
 * text::CsvLineSplitter: tests/registers/csv/line_reader_test.cpp holds the
 * two equal, and this function equal to a look at every byte.
 *
 * \param positions size text.size() + 1 or more; the function may overwrite
 *                  all of it.
 * \pre text.size() fits 32 bits
 * \return the number of delimiters.
 */
std::size_t find_field_delimiters(std::string_view text, char separator,
                                  std::span<std::uint32_t> positions);

}  // namespace samspil::registers
