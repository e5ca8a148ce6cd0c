#pragma once

#include <cstdint>

#include "base/contract.hpp"

namespace samspil::publish {

/*!
 * Numbers modulo a prime below 2^62.
 *
 * Sums of counts are tested for linear dependence exactly: a vector that is not
 * in the span modulo the prime is not in the span over the rationals, unless
 * the prime divides a denominator. Two primes of 61 bits make that, and chance,
 * irrelevant (docs/decisions/0013-disclosure-by-sums-then-ranges.md).
 */
template <std::uint64_t prime>
struct PrimeField
{
    static_assert(prime < std::uint64_t{1} << 62);
    static constexpr std::uint64_t modulus = prime;

    static constexpr std::uint64_t of(std::int64_t value)
    {
        return value >= 0
                   ? static_cast<std::uint64_t>(value) % prime
                   : negative(static_cast<std::uint64_t>(-value) % prime);
    }
    static constexpr std::uint64_t negative(std::uint64_t a)
    {
        return a == 0 ? 0 : prime - a;
    }
    static constexpr std::uint64_t add(std::uint64_t a, std::uint64_t b)
    {
        auto const sum = a + b;
        return sum >= prime ? sum - prime : sum;
    }
    static constexpr std::uint64_t multiply(std::uint64_t a, std::uint64_t b)
    {
        __extension__ using Wide = unsigned __int128;
        return static_cast<std::uint64_t>(Wide{a} * b % prime);
    }
    //! \pre a is not 0
    static constexpr std::uint64_t inverse(std::uint64_t a)
    {
        SAMSPIL_EXPECT(a != 0);
        std::uint64_t result = 1;
        for (auto exponent = prime - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) != 0) {
                result = multiply(result, a);
            }
            a = multiply(a, a);
        }
        return result;
    }
    //! The number of least absolute value that stands for \p a.
    static constexpr std::int64_t balanced(std::uint64_t a)
    {
        return a > prime / 2 ? -static_cast<std::int64_t>(prime - a)
                             : static_cast<std::int64_t>(a);
    }
};

//! The field that suppression calculates in: a Mersenne prime.
using FirstField = PrimeField<(std::uint64_t{1} << 61) - 1>;
//! The field that its result is verified in, as well.
using SecondField = PrimeField<(std::uint64_t{1} << 61) - 31>;

}  // namespace samspil::publish
