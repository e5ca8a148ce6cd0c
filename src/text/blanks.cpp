#include "text/blanks.hpp"

#include "text/ascii.hpp"
#include "text/encoding.hpp"

namespace samspil::text {
namespace {

constexpr std::string_view utf8_no_break_space = "\xC2\xA0";
constexpr std::string_view latin1_no_break_space = "\xA0";

std::string_view no_break_space_of(std::string_view text)
{
    return is_utf8(text) ? utf8_no_break_space : latin1_no_break_space;
}

}  // namespace

std::string_view trim_all_blanks(std::string_view text)
{
    constexpr auto is_ascii = [](char c) {
        return (static_cast<unsigned char>(c) & 0x80U) == 0;
    };
    auto const trimmed = trim(text);
    if (trimmed.empty() ||
        (is_ascii(trimmed.front()) && is_ascii(trimmed.back()))) {
        return trimmed;
    }
    auto const blank = no_break_space_of(text);
    for (;;) {
        text = trim(text);
        if (text.starts_with(blank)) {
            text.remove_prefix(blank.size());
        } else if (text.ends_with(blank)) {
            text.remove_suffix(blank.size());
        } else {
            return text;
        }
    }
}

std::string with_single_blanks(std::string_view text)
{
    auto const blank = no_break_space_of(text);
    std::string result;
    bool follows_blank = false;
    while (!text.empty()) {
        bool const is_no_break = text.starts_with(blank);
        bool const is_any_blank = is_no_break || is_blank(text.front());
        if (!is_any_blank) {
            result += text.front();
        } else if (!follows_blank) {
            result += ' ';
        }
        follows_blank = is_any_blank;
        text.remove_prefix(is_no_break ? blank.size() : 1);
    }
    return result;
}

}  // namespace samspil::text
