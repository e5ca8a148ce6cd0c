#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include "names/language.hpp"

/*!
 * How tables for people print key figures.
 */
namespace samspil::app {

//! What stands for a missing value (M9).
inline constexpr std::string_view missing_text = "–";

using names::Language;

//! "1,234,567", in Danish "1.234.567"; rounded to a whole number.
std::string with_thousands(double number,
                           Language language = Language::english);

//! The same of a number of any integer type.
template <std::integral Number>
std::string with_thousands(Number number)
{
    return with_thousands(static_cast<double>(number));
}

//! A numerator or denominator: a count, or a figure itself.
std::string count_text(double number, Language language = Language::english);

//! Decimals that tables print for values of a unit.
int decimals_of(std::string_view unit);

//! A value with a number of decimals.
std::string value_text(double value, int decimals,
                       Language language = Language::english);

//! "[18.2; 20.1]"
std::string interval_text(double lower, double upper, int decimals,
                          Language language = Language::english);

}  // namespace samspil::app
