#pragma once

#include <string>
#include <string_view>

namespace samspil::records {

//! What stands in a text for its own checksum until seal() puts it in.
inline constexpr std::string_view open_seal =
    "00000000000000000000000000000000";

/*!
 * A text that carries the checksum of its own bytes, so that a changed one is
 * noticed: a JSON file of the program's.
 *
 * \param text holds open_seal once, as the value of its checksum.
 * \return the text with its SipHash-128 (public key) in that place.
 */
std::string seal(std::string text);

//! Whether a text is as seal() returned it, every byte of it.
//! \param checksum what the text says that its checksum is
bool is_sealed(std::string text, std::string_view checksum);

}  // namespace samspil::records
