#include "registers/folder_column.hpp"

#include <cstddef>

namespace samspil::registers {
namespace {

constexpr std::string_view missing_partition = "__HIVE_DEFAULT_PARTITION__";

//! 0 to 15; negative if the character is no hexadecimal digit.
int hex_value(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int const high = text.size() - i > 2 ? hex_value(text[i + 1]) : -1;
        int const low = high >= 0 ? hex_value(text[i + 2]) : -1;
        if (text[i] == '%' && low >= 0) {
            result += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

}  // namespace

std::optional<FolderColumn> folder_column_of(std::string_view folder_name)
{
    auto const equals = folder_name.find('=');
    if (equals == std::string_view::npos || equals == 0) {
        return std::nullopt;
    }
    auto const value = folder_name.substr(equals + 1);
    return FolderColumn{
        unescaped(folder_name.substr(0, equals)),
        value == missing_partition ? std::string() : unescaped(value)};
}

}  // namespace samspil::registers
