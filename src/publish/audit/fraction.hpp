#pragma once

#include <cmath>
#include <cstdint>
#include <optional>

namespace samspil::publish {

//! A quotient of two whole numbers without a common divisor.
struct Fraction
{
    std::int64_t numerator;
    std::int64_t denominator;  //!< 1 or more
};

/*!
 * The fraction with the smallest denominator that is a number of full
 * precision: its continued fraction. Two fractions with denominators below 2^26
 * are never the same double.
 *
 * \param number at least 0.
 * \return nothing if there is none with a denominator below 2^26.
 */
inline std::optional<Fraction> fraction_of(double number)
{
    constexpr double largest = 1 << 26;
    std::int64_t before_n = 1;
    std::int64_t before_d = 0;
    auto whole = std::floor(number);
    if (!(number >= 0) || whole > largest) {
        return std::nullopt;
    }
    Fraction fraction{static_cast<std::int64_t>(whole), 1};
    auto rest = number - whole;
    while (static_cast<double>(fraction.numerator) /
               static_cast<double>(fraction.denominator) !=
           number) {
        if (rest == 0 || 1 / rest > largest) {
            return std::nullopt;
        }
        whole = std::floor(1 / rest);
        rest = 1 / rest - whole;
        auto const step = static_cast<std::int64_t>(whole);
        Fraction const next{step * fraction.numerator + before_n,
                            step * fraction.denominator + before_d};
        before_n = fraction.numerator;
        before_d = fraction.denominator;
        fraction = next;
        if (static_cast<double>(fraction.denominator) > largest ||
            static_cast<double>(fraction.numerator) > largest * largest) {
            return std::nullopt;
        }
    }
    return fraction;
}

}  // namespace samspil::publish
