#include "registers/column_names.hpp"

#include <algorithm>

#include "registers/values/text.hpp"

namespace samspil::registers {
namespace {

//! ÆØÅæøå in ISO-8859-1; in UTF-8 each is 0xC3 and this byte less 0x40.
constexpr std::string_view danish_letters = "\xC6\xD8\xC5\xE6\xF8\xE5";
constexpr char utf8_lead = '\xC3';

bool is_danish_letter(char latin1)
{
    return danish_letters.find(latin1) != std::string_view::npos;
}

char to_latin1(char utf8_second)
{
    return static_cast<char>(static_cast<unsigned char>(utf8_second) + 0x40U);
}

char to_utf8_second(char latin1)
{
    return static_cast<char>(static_cast<unsigned char>(latin1) - 0x40U);
}

//! Bytes of the letter or `_` at the beginning; 0 if there is none.
std::size_t letter_length(std::string_view text)
{
    if (is_ascii_letter(text[0]) || text[0] == '_') {
        return 1;
    }
    if (text[0] == utf8_lead) {
        return text.size() > 1 && is_danish_letter(to_latin1(text[1])) ? 2 : 0;
    }
    return is_danish_letter(text[0]) ? 1 : 0;
}

}  // namespace

bool is_column_name(std::string_view text)
{
    if (text.empty() || is_digit(text[0])) {
        return false;
    }
    while (!text.empty()) {
        auto const length = is_digit(text[0]) ? 1 : letter_length(text);
        if (length == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

std::string printable_name(std::string_view name)
{
    std::string printable;
    while (!name.empty()) {
        if (is_danish_letter(name[0])) {
            printable += utf8_lead;
            printable += to_utf8_second(name[0]);
            name.remove_prefix(1);
            continue;
        }
        auto const length = std::size_t{name[0] == utf8_lead ? 2U : 1U};
        printable += name.substr(0, length);
        name.remove_prefix(std::min(length, name.size()));
    }
    return printable;
}

}  // namespace samspil::registers
