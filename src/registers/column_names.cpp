#include "registers/column_names.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/encoding.hpp"

namespace samspil::registers {
namespace {

constexpr std::array<std::string_view, 6> danish_letters{"Æ", "Ø", "Å",
                                                         "æ", "ø", "å"};

//! Bytes of the letter or `_` at the beginning of a UTF-8 text; 0 if there is
//! none.
std::size_t letter_length(std::string_view text)
{
    if (text::is_ascii_letter(text[0]) || text[0] == '_') {
        return 1;
    }
    auto const* const found = std::find_if(
        danish_letters.begin(), danish_letters.end(),
        [text](std::string_view letter) { return text.starts_with(letter); });
    return found != danish_letters.end() ? found->size() : 0;
}

}  // namespace

bool is_column_name(std::string_view name)
{
    auto const utf8 = text::to_utf8(name);
    std::string_view rest = utf8;
    if (rest.empty() || text::is_digit(rest[0])) {
        return false;
    }
    while (!rest.empty()) {
        auto const length = text::is_digit(rest[0]) ? 1 : letter_length(rest);
        if (length == 0) {
            return false;
        }
        rest.remove_prefix(length);
    }
    return true;
}

}  // namespace samspil::registers
