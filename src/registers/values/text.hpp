#pragma once

#include <string_view>

/*!
 * Text as it stands in the registers: bytes, in UTF-8 or ISO-8859-1.
 *
 * Only ASCII letters have a case here; bytes from 0x80 up stay as they are.
 */
namespace samspil::registers {

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

//! Whether a text is this one character: string_view's == would call memcmp.
constexpr bool is_char(std::string_view text, char c)
{
    return text.size() == 1 && text.front() == c;
}

//! Without its outer blanks.
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

//! What stands for a missing value beside an empty field (contract).
constexpr bool is_missing_mark(std::string_view text)
{
    return is_char(text, '.') ||
           (text.size() == 2 && text[0] == 'N' && text[1] == 'A');
}

namespace detail {

//! value_of() of any field.
constexpr std::string_view value_of_any(std::string_view field)
{
    auto const text = trim(field);
    return is_missing_mark(text) ? std::string_view{} : text;
}

}  // namespace detail

/*!
 * A field's value: without outer blanks, empty if it is missing (contract:
 * empty, "." and "NA" are).
 */
constexpr std::string_view value_of(std::string_view field)
{
    // Nearly all begin and end with something above the blanks and are longer
    // than what stands for a missing value.
    constexpr auto is_above_blanks = [](char c) {
        return static_cast<unsigned char>(c) > static_cast<unsigned char>(' ');
    };
    return field.size() > 2 && is_above_blanks(field.front()) &&
                   is_above_blanks(field.back())
               ? field
               : detail::value_of_any(field);
}

}  // namespace samspil::registers
