#pragma once

#include <cstdint>
#include <functional>
#include <vector>

/*!
 * Functions that vary rates over areas, independently of the seed.
 */
namespace samspil::synthetic {

//! The rates of an area that vary at random.
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

//! A number in [0, 1) that depends on the area's code and the trait only.
double noise(std::uint64_t code, Trait trait);

/*!
 * Ranks by a trait's noise, in equal steps from 0 to 1. Small areas get the
 * middle ranks, so that the extremes are in areas with enough persons to show
 * them in a sample.
 */
std::vector<double> ranks(std::vector<double> const& noises,
                          std::vector<bool> const& is_small);

//! The argument in [low, high] at which a falling function equals \p target.
double solve_falling(double target, double low, double high,
                     std::function<double(double)> const& value);

}  // namespace samspil::synthetic
