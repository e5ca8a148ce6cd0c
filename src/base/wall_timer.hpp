#pragma once

#include <chrono>

namespace samspil::base {

//! Measures the time since construction.
class WallTimer
{
  public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() -
                                             start_)
            .count();
    }

  private:
    std::chrono::steady_clock::time_point start_ =
        std::chrono::steady_clock::now();
};

}  // namespace samspil::base
