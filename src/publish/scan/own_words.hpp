#pragma once

#include <string>

namespace samspil::publish {

/*!
 * Whether the program writes a word into publications by itself, as a part of a
 * figure's id, name or definition, of an area's name, or of a file's form. A
 * machine or user of this name is not betrayed by it.
 *
 * \param word in lower case.
 */
bool is_own_word(std::string const& word);

}  // namespace samspil::publish
