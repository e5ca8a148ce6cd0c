#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samspil::text {

/*!
 * The word that was meant where \p given was typed: the nearest one that two
 * slips of the keyboard at most make of it, half of it right at least; else the
 * only one that begins so. Nothing if it looks like none.
 */
std::optional<std::string> similar_word(std::vector<std::string> const& words,
                                        std::string_view given);

}  // namespace samspil::text
