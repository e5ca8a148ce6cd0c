#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace samspil::registers {

/*!
 * The places of all separators, quotes and line breaks in a text, in order:
 * what a CSV row's fields are cut at.
 *
 * \param marks has room for text.size() + 1; what lies behind the marks may be
 *              overwritten.
 * \pre text.size() fits 32 bits
 * \return how many there are.
 */
std::size_t find_field_marks(std::string_view text, char separator,
                             std::span<std::uint32_t> marks);

}  // namespace samspil::registers
