#pragma once

#include <cmath>

namespace samspil::synthetic {

/*!
 * Systematic rounding: whole numbers whose running sum differs from the sum of
 * their expectations by less than one.
 *
 * If the starts are spread evenly over persons, the totals of any large group
 * hardly vary from seed to seed.
 */
class Quota
{
  public:
    //! \p start is in [0, 1).
    explicit Quota(double start) : due_(start) {}

    //! The next whole number; its expectation is \p mean.
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
