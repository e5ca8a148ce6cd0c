#include "registers/csv/unread_text.hpp"

#include <algorithm>
#include <cstddef>

#include "text/csv_dialect.hpp"
#include "text/csv_header.hpp"

namespace samspil::registers {
namespace {

//! With a byte order mark, or every other byte of the first letters is zero.
bool is_utf16(std::string_view text)
{
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return true;
    }
    if (text.size() < 4) {
        return false;
    }
    return (text[0] == '\0') != (text[1] == '\0') &&
           (text[0] == '\0') == (text[2] == '\0') &&
           (text[1] == '\0') == (text[3] == '\0');
}

//! What other programs put between fields; none of it is in a column's name.
constexpr std::string_view other_separators = "|^~:\x01\x1F ";

std::string name_of_separator(char c)
{
    if (c == ' ') {
        return "blanks";
    }
    if (c < ' ') {
        return "control characters";
    }
    return std::string("'") + c + "'";
}

}  // namespace

std::optional<std::string> unread_text_form(std::string_view beginning)
{
    if (is_utf16(beginning)) {
        return "UTF-16";
    }
    auto const header = text::read_csv_header(beginning);
    if (!header) {
        return std::nullopt;
    }
    auto const has_return = [](std::string const& name) {
        return name.find('\r') != std::string::npos;
    };
    if (std::any_of(header->names.begin(), header->names.end(), has_return)) {
        return "text with CR alone as line break";
    }
    // Every register has more than one column.
    if (header->names.size() != 1) {
        return std::nullopt;
    }
    auto const at = header->names.front().find_first_of(other_separators);
    return at != std::string::npos
               ? std::optional("text with " +
                               name_of_separator(header->names.front()[at]) +
                               " between fields")
               : std::nullopt;
}

}  // namespace samspil::registers
