#pragma once

#include <ctime>

namespace samspil::base {

//! Seconds that the calling thread has been on a processor since it was made;
//! what others did on that processor meanwhile is left out.
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
