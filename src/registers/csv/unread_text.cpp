#include "registers/csv/unread_text.hpp"

#include <algorithm>
#include <cstddef>

#include "registers/column_names.hpp"
#include "text/ascii.hpp"
#include "text/csv_header.hpp"
#include "text/csv_line.hpp"

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

//! Whether a first line is column names with this character between them.
//! Values are none: nothing is said of a file without names.
bool are_names_between(std::string_view line, char separator)
{
    if (line.find(separator) == std::string_view::npos) {
        return false;
    }
    bool are_names = true;
    text::CsvLineSplitter split(separator);
    split(line, [&are_names](std::size_t, std::string_view name) {
        are_names = are_names && is_column_name(text::trim(name));
    });
    return are_names;
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
    for (char const separator : other_separators) {
        if (are_names_between(header->names.front(), separator)) {
            return "text with " + name_of_separator(separator) +
                   " between fields";
        }
    }
    return std::nullopt;
}

}  // namespace samspil::registers
