#include "text/csv_field.hpp"

namespace samspil::text {

std::string csv_field(std::string_view text, char separator)
{
    if (text.find_first_of("\"\n\r") == std::string_view::npos &&
        text.find(separator) == std::string_view::npos) {
        return std::string(text);
    }
    std::string field = "\"";
    for (char const c : text) {
        field += c;
        if (c == '"') {
            field += c;
        }
    }
    return field + '"';
}

}  // namespace samspil::text
