#pragma once

#include <string_view>

#include "text/ascii.hpp"

namespace samspil::registers {

//! Whether a text without outer blanks stands for a missing value, as an
//! empty field does (contract: Inputs).
constexpr bool is_missing_code(std::string_view text)
{
    return text::is_char(text, '.') ||
           (text.size() == 2 && text[0] == 'N' && text[1] == 'A');
}

namespace detail {

//! value_of() of any field: the plain rule.
constexpr std::string_view value_of_any(std::string_view field)
{
    auto const trimmed = text::trim(field);
    return is_missing_code(trimmed) ? std::string_view{} : trimmed;
}

}  // namespace detail

/*!
 * A field's value without outer blanks; empty if it is missing: an empty
 * field, "." or "NA" (contract: Inputs).
 *
 * Equals detail::value_of_any(), but takes the common case first:
 * tests/registers/values/field_value_test.cpp holds the two equal.
 */
constexpr std::string_view value_of(std::string_view field)
{
    // Nearly all fields begin and end with a byte above the blanks and are
    // longer than the codes of missing values.
    constexpr auto is_above_blanks = [](char c) {
        return static_cast<unsigned char>(c) > static_cast<unsigned char>(' ');
    };
    return field.size() > 2 && is_above_blanks(field.front()) &&
                   is_above_blanks(field.back())
               ? field
               : detail::value_of_any(field);
}

}  // namespace samspil::registers
