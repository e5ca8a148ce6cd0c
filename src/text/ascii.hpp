#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/*!
 * Characters of text in UTF-8 or ISO-8859-1, byte by byte.
 *
 * Only ASCII letters have a case here. Bytes from 0x80 up differ between the
 * two encodings and stay as they are.
 */
namespace samspil::text {

//! A space or a tab.
constexpr bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool is_ascii_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

constexpr char to_upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

//! Whether a text is this one character. Faster than string_view's ==, which
//! calls memcmp.
constexpr bool is_char(std::string_view text, char c)
{
    return text.size() == 1 && text.front() == c;
}

//! The text without its outer blanks.
constexpr std::string_view trim(std::string_view text)
{
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

constexpr bool equals_ignoring_case(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) {
        return false;
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] != b[i] && to_upper(a[i]) != to_upper(b[i])) {
            return false;
        }
    }
    return true;
}

constexpr bool starts_with_ignoring_case(std::string_view text,
                                         std::string_view prefix)
{
    return text.size() >= prefix.size() &&
           equals_ignoring_case(text.substr(0, prefix.size()), prefix);
}

//! ASCII letters in lower case; other bytes as they are.
std::string lower_case(std::string_view text);

}  // namespace samspil::text
