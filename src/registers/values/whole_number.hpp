#pragma once

#include <string_view>

namespace samspil::registers {

namespace detail {
//! whole_number() of any text: the plain rule.
std::string_view whole_number_of_any(std::string_view text);
}  // namespace detail

/*!
 * A whole number without the decimal part of zeros that an export has given it
 * (`101.0`, `101,0`); any other text as it is.
 */
inline std::string_view whole_number(std::string_view text)
{
    return text.size() >= 3 && text.back() == '0'
               ? detail::whole_number_of_any(text)
               : text;
}

//! Digits, and the fraction that may follow behind a point or comma.
struct DecimalText
{
    std::string_view digits;    //!< with the sign, if there is one
    std::string_view fraction;  //!< empty: there is none

    //! Whether the fraction is more than zeros.
    bool has_part() const
    {
        return fraction.find_first_not_of('0') != std::string_view::npos;
    }
};

//! A text of digits and an optional fraction, `-` allowed before them, taken
//! apart; no digits if it is none.
DecimalText split_decimal(std::string_view text);

}  // namespace samspil::registers
