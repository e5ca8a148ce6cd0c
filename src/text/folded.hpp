#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace samspil::text {

/*!
 * A text as it is compared with what a person typed: letters in lower case, å
 * as aa, ø as oe, æ as ae (ö, ä and é likewise), outer blanks removed.
 *
 * \param text UTF-8
 */
std::string folded(std::string_view text);

//! How many bytes must be inserted, removed or replaced to make one text of the
//! other (Levenshtein).
std::size_t edit_distance(std::string_view left, std::string_view right);

}  // namespace samspil::text
