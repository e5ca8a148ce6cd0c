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

//! Whether a field may be a missing word; a quick look that tells `Nej` and
//! numbers from them. \pre \p field is not empty
constexpr bool may_be_missing_word(std::string_view field)
{
    if (field.size() > max_missing_length) {
        return false;
    }
    switch (field.front()) {
        case 'N':
        case 'n':
            return field.size() > 1 &&
                   (field[1] == 'A' || field[1] == 'a' || field[1] == 'U' ||
                    field[1] == 'u' || field[1] == '/');
        case '.':
        case '#':
        case '<':
        case '\\':
            return true;
        default:
            return false;
    }
}

//! Whether a character is no blank, nor part of one, in either encoding.
constexpr bool is_never_blank(char c)
{
    return static_cast<signed char>(c) > ' ';
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
    if (field.empty()) {
        return field;
    }
    bool const has_no_blanks = detail::is_never_blank(field.front()) &&
                               detail::is_never_blank(field.back());
    return has_no_blanks && !detail::may_be_missing_word(field)
               ? field
               : detail::value_of_any(field);
}

}  // namespace samspil::registers
