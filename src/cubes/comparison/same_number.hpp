#pragma once

#include <algorithm>
#include <cmath>

namespace samspil::cubes::detail {

//! Whether two numbers are the same but for the rounding of sums in another
//! order; NaN is the same as NaN. Figures of different counts of persons never
//! come so close.
inline bool is_same(double a, double b)
{
    constexpr double rounding = 1e-12;
    if (std::isnan(a) || std::isnan(b)) {
        return std::isnan(a) && std::isnan(b);
    }
    return std::abs(a - b) <= rounding * std::max(std::abs(a), std::abs(b));
}

}  // namespace samspil::cubes::detail
