#pragma once

#include <cstddef>
#include <string_view>

namespace samspil::registers {

//! Whether a text without outer blanks stands for a missing value, as an
//! empty field does (contract: Inputs), case ignored.
bool is_missing_word(std::string_view text);

namespace detail {

//! The longest missing word.
inline constexpr std::size_t max_missing_length = 4;

//! value_of() of any field: the plain rule.
std::string_view value_of_any(std::string_view field);

//! Whether missing words begin with this character.
constexpr bool begins_missing_word(char c)
{
    return c == '.' || c == 'N' || c == 'n' || c == '#' || c == '<' ||
           c == '\\';
}

//! Whether a character is no blank, nor part of one, in either encoding.
constexpr bool is_never_blank(char c)
{
    return c > ' ' && c <= '~';
}

}  // namespace detail

/*!
 * A field's value without outer blanks (no-break spaces too); empty if it is
 * missing: an empty field, ".", "NA", "NULL" and the other words by which
 * exports say so (contract: Inputs).
 *
 * Equals detail::value_of_any(), but takes the common case first:
 * tests/registers/values/field_value_test.cpp holds the two equal.
 */
inline std::string_view value_of(std::string_view field)
{
    bool const is_plain = !field.empty() &&
                          detail::is_never_blank(field.front()) &&
                          detail::is_never_blank(field.back()) &&
                          (field.size() > detail::max_missing_length ||
                           !detail::begins_missing_word(field.front()));
    return is_plain ? field : detail::value_of_any(field);
}

}  // namespace samspil::registers
