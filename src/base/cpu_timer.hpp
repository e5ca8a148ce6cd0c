#pragma once

#include <ctime>

namespace samspil::base {

//! Measures the processor time of the calling thread since construction. Time
//! in which other threads had the processor does not count.
class CpuTimer
{
  public:
    double seconds() const { return now() - start_; }

  private:
    static double now()
    {
        std::timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) +
               static_cast<double>(time.tv_nsec) * 1e-9;
    }

    double start_ = now();
};

}  // namespace samspil::base
