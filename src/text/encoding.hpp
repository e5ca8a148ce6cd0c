#pragma once

#include <string>
#include <string_view>

/*!
 * The two encodings that Danish files come in: UTF-8, with or without a byte
 * order mark, and ISO-8859-1 (contract: Inputs).
 */
namespace samspil::text {

//! The text without the byte order mark that it may begin with.
std::string_view without_byte_order_mark(std::string_view text);

bool is_utf8(std::string_view text);

//! The text in UTF-8: as it is if it is UTF-8 already, else converted from
//! ISO-8859-1.
std::string to_utf8(std::string_view text);

}  // namespace samspil::text
