#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace samspil::registers {

/*!
 * The form of a text that is no CSV as it is read, by name: UTF-16, CR alone
 * as line break, another separator ("text with '|' between fields").
 *
 * \param beginning of a file; more than its first line is not needed.
 * \return nothing if the text may be CSV.
 */
std::optional<std::string> unread_text_form(std::string_view beginning);

}  // namespace samspil::registers
