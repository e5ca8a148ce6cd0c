#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

namespace samspil::publish {

//! Values that a count takes in tables that agree with what is told.
struct CountRange
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void include(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    //! One value alone is possible.
    bool is_point() const { return high - low < is_same; }
    //! Wholly in 1 … threshold - 1.
    bool is_narrow(std::int64_t threshold) const
    {
        return low > tolerance &&
               high < static_cast<double>(threshold) - tolerance;
    }

  private:
    static constexpr double tolerance = 1e-5;  // of the solver, and of sums
    static constexpr double is_same = 1e-4;
};

}  // namespace samspil::publish
