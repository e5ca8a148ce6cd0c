#pragma once

#include <cmath>

namespace samspil::synthetic {

/*!
 * Whole numbers whose running sum never strays from the sum of their
 * expectations by one or more: systematic rounding.
 *
 * With starts that are spread evenly over persons the totals of any large
 * group hardly vary from seed to seed.
 */
class Quota
{
  public:
    //! \p start: in [0, 1).
    explicit Quota(double start) : due_(start) {}

    //! How many fall due when \p mean more are expected.
    int take(double mean)
    {
        due_ += mean;
        double const whole = std::floor(due_);
        due_ -= whole;
        return static_cast<int>(whole);
    }

  private:
    double due_;  //!< in [0, 1) between calls
};

}  // namespace samspil::synthetic
