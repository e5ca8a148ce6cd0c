#pragma once

#include <cstdint>
#include <functional>
#include <vector>

/*!
 * What rates are made with that spread over areas but depend on no seed.
 */
namespace samspil::synthetic {

//! What is random in an area's rates: follows from its code alone.
enum class Trait : std::uint64_t
{
    overlap_share = 1,
    psychiatry,
    of_recipients,
    schizophrenia,
    residential,
    activity,
    other,
    residence,
    paying,
    readmission
};

//! In [0, 1), from the area's code and the trait alone.
double noise(std::uint64_t code, Trait trait);

/*!
 * Ranks by a trait's noise, in equal steps from 0 to 1; small areas get the
 * middle, so that the extremes lie where a sample can show them.
 */
std::vector<double> ranks(std::vector<double> const& noises,
                          std::vector<bool> const& is_small);

//! The argument in [low, high] at which a falling function is \p target.
double solve_falling(double target, double low, double high,
                     std::function<double(double)> const& value);

}  // namespace samspil::synthetic
