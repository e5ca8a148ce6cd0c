#pragma once

#include <string_view>

namespace samspil::registers {

/*!
 * Whether a text could be a column's name: a letter (also ÆØÅæøå, in UTF-8 or
 * ISO-8859-1) or `_`, then letters, digits and `_`.
 *
 * Messages print no other text of a first line, because it may be a value of
 * a file without column names.
 */
bool is_column_name(std::string_view name);

}  // namespace samspil::registers
