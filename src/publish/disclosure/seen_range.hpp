#pragma once

#include <algorithm>
#include <cstdint>

namespace samspil::publish {

//! The range that a sensitive count is known to take, at least, as changes from
//! its true value.
struct SeenRange
{
    double rise = 0;
    double fall = 0;

    void include(double change)
    {
        rise = std::max(rise, change);
        fall = std::max(fall, -change);
    }
    double width() const { return rise + fall; }
    bool includes_more(double change) const
    {
        return change > rise || -change > fall;
    }
    //! M10.4 b: the range is threshold - 1 wide and reaches the threshold.
    bool is_wide(double value, std::int64_t threshold) const
    {
        return reaches(value, threshold) &&
               rise + fall >= static_cast<double>(threshold) - 1 - tolerance;
    }
    //! M10.4 b: a rise from the true value that is enough, whatever it falls by.
    static double enough(double value, std::int64_t threshold)
    {
        auto const limit = static_cast<double>(threshold);
        return std::max(limit - 1, limit - value);
    }
    bool reaches(double value, std::int64_t threshold) const
    {
        return value + rise >= static_cast<double>(threshold) - tolerance;
    }

  private:
    static constexpr double tolerance = 1e-6;  // of the solver
};

}  // namespace samspil::publish
