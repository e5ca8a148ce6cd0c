#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace samspil::registers {

//! More than there can be marks.
inline constexpr std::size_t room_behind_marks = 8;

/*!
 * The places of all separators, quotes and line breaks in a text, in order:
 * what a CSV row's fields are cut at.
 *
 * \param marks has room for text.size() + room_behind_marks; what lies behind
 *              the marks is overwritten.
 * \pre text.size() fits 32 bits
 * \return how many there are.
 */
std::size_t find_field_marks(std::string_view text, char separator,
                             std::span<std::uint32_t> marks);

}  // namespace samspil::registers
