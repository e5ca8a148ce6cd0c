#pragma once

#include <string>
#include <string_view>

namespace samspil::registers {

/*!
 * Whether a text could be a column's name: a letter (also ÆØÅæøå, in UTF-8 or
 * ISO-8859-1) or `_`, then letters, digits and `_`.
 *
 * What is no such name is never printed: it may be a value of a file that has
 * no column names.
 */
bool is_column_name(std::string_view text);

//! A column's name in UTF-8, whatever its encoding. \pre is_column_name(name)
std::string printable_name(std::string_view name);

}  // namespace samspil::registers
