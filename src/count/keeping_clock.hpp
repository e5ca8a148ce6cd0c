#pragma once

#include <algorithm>
#include <cstddef>

#include "base/watch.hpp"
#include "count/replicates.hpp"
#include "parallel/stop_together.hpp"

namespace samspil::count {

//! When what was done is to be kept.
class KeepingClock
{
  public:
    KeepingClock(ReplicateCheckpoints const& checkpoints, std::size_t scenarios)
        : seconds_(checkpoints.seconds),
          keeping_seconds_(static_cast<double>(scenarios))
    {
    }

    //! Collective: every so often, so that keeping takes a twentieth of the
    //! time at most; and when the run is to stop, if there is time for it.
    bool is_time(parallel::Communicator const& ranks, base::StopRequest request)
    {
        constexpr double most_after_signal = 12;  // of the queue's 20 s
        bool is_wanted =
            since_.seconds() > std::max(seconds_, 20 * keeping_seconds_);
        if (request == base::StopRequest::keep_work) {
            is_wanted = keeping_seconds_ < most_after_signal;
        }
        begin_ = since_.seconds();
        return ranks.max(ranks.is_root() && is_wanted ? 1 : 0) != 0;
    }

    void is_kept()
    {
        keeping_seconds_ = since_.seconds() - begin_;
        since_ = base::Watch();
    }

  private:
    double seconds_;          //!< from one time to the next, at least
    double keeping_seconds_;  //!< what it took last; at first a guess
    double begin_ = 0;        //!< of the last decision
    base::Watch since_;       //!< since the last time
};

}  // namespace samspil::count
