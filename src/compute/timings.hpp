#pragma once

#include "base/log.hpp"
#include "count/count_store.hpp"

namespace samspil::compute {

//! Where the seconds of a computation went (compute --timings).
struct Timings
{
    double start = 0;    //!< from the process's start to the first stage: MPI
    double read = 0;     //!< columns, from the store's files
    double kernel = 0;   //!< evaluating and tallying, columns in memory
    double counted = 0;  //!< the same by the wall clock
    double reduced = 0;  //!< adding up over ranks
    double replicates = 0;
    double written = 0;  //!< forming figures, compressing and writing

    //! Adds one pass over the persons, as the slowest rank took it.
    void add(count::Counted const& pass)
    {
        read += pass.read_seconds;
        kernel += pass.kernel_seconds;
        counted += pass.count_seconds;
        reduced += pass.reduce_seconds;
    }
    void log_to(base::Log const& log) const;
};

//! Seconds since this process was started, to a hundredth.
double seconds_since_start();

}  // namespace samspil::compute
