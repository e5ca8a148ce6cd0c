#pragma once

#include <string>
#include <string_view>

/*!
 * Blanks of text in UTF-8 or ISO-8859-1: spaces, tabs and no-break spaces.
 *
 * A no-break space is two bytes in UTF-8 and one in ISO-8859-1. That byte also
 * ends letters of UTF-8, so each text is looked at as a whole first.
 */
namespace samspil::text {

//! The text without its outer blanks.
std::string_view trim_all_blanks(std::string_view text);

//! The text with one space in the place of each run of blanks.
std::string with_single_blanks(std::string_view text);

}  // namespace samspil::text
