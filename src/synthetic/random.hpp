#pragma once

#include <cmath>
#include <cstdint>

#include "base/civil_time.hpp"

namespace samspil::synthetic {

//! 2^64 / golden ratio: the step of the SplitMix64 sequence.
inline constexpr std::uint64_t golden_step = 0x9e3779b97f4a7c15;

/*!
 * The finalizer of SplitMix64: a bijection on 64 bits that scatters.
 *
 * Source: Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014; constants of Vigna's splitmix64.c.
 */
constexpr std::uint64_t mix64(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

//! A number in [0, 1) from the upper 53 bits.
constexpr double to_unit(std::uint64_t bits)
{
    return static_cast<double>(bits >> 11) * 0x1.0p-53;
}

//! What a person's numbers are drawn for. Each purpose has its own sequence, so
//! that a change to one of them does not change the others' draws.
enum class Stream : std::uint64_t
{
    archetype,
    life,
    social,
    psychiatry,
    somatic,
    registration
};

/*!
 * Counter-based random numbers: the n-th number of a sequence follows from
 * (seed, person, stream, n) alone. Threads therefore share no state, and any
 * person can be drawn again without the others.
 */
class Random
{
  public:
    Random(std::uint64_t seed, std::int64_t person, Stream stream)
        : state_(mix64(mix64(seed + golden_step) ^
                       mix64(static_cast<std::uint64_t>(person) * 8 +
                             static_cast<std::uint64_t>(stream))))
    {
    }

    std::uint64_t bits() { return mix64(state_ += golden_step); }
    //! In [0, 1).
    double uniform() { return to_unit(bits()); }
    bool chance(double probability) { return uniform() < probability; }
    //! 0 to count - 1; count > 0.
    int below(int count)
    {
        return static_cast<int>(
            (bits() >> 32) * static_cast<std::uint64_t>(count) >> 32);
    }
    //! low to high, both included.
    int between(int low, int high) { return low + below(high - low + 1); }
    base::Day between(base::Day first, base::Day last)
    {
        return first + below(last - first + 1);
    }
    double exponential(double mean) { return -mean * std::log1p(-uniform()); }
    //! A whole number whose expectation is \p mean: its whole part, or one
    //! more. It varies less than a Poisson number.
    int rounded(double mean)
    {
        auto const whole = std::floor(mean);
        return static_cast<int>(whole) + (chance(mean - whole) ? 1 : 0);
    }
    //! Poisson by inversion, for means up to about 20.
    int poisson(double mean)
    {
        double const limit = std::exp(-mean);
        double product = uniform();
        int count = 0;
        while (product > limit) {
            product *= uniform();
            ++count;
        }
        return count;
    }

  private:
    std::uint64_t state_;  //!< the counter, times golden_step, plus the key
};

}  // namespace samspil::synthetic
