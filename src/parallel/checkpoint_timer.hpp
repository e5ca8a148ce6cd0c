#pragma once

#include <algorithm>

#include "base/wall_timer.hpp"
#include "parallel/collective_stop.hpp"

namespace samspil::parallel {

//! When what was done is to be kept.
class CheckpointTimer
{
  public:
    //! What a queue's 20 s leave for keeping work [s].
    static constexpr double most_after_signal = 12;

    //! \param seconds         from one time to the next, at least [s]; 0:
    //!                        whenever it can be, however long it takes
    //! \param keeping_seconds what keeping will probably take [s]
    CheckpointTimer(double seconds, double keeping_seconds)
        : seconds_(seconds), keeping_seconds_(keeping_seconds)
    {
    }

    //! What keeping would take now, if the caller knows better [s].
    void expect(double keeping_seconds) { keeping_seconds_ = keeping_seconds; }

    //! Collective: every so often, so that keeping takes a twentieth of the
    //! time at most; and when the run is to stop, if there is time for it.
    //! Rank 0 decides.
    bool is_time(Communicator const& ranks, base::StopRequest request)
    {
        bool is_wanted =
            seconds_ == 0 ||
            since_.seconds() > std::max(seconds_, 20 * keeping_seconds_);
        if (request == base::StopRequest::save_work) {
            is_wanted = keeping_seconds_ < most_after_signal;
        }
        begin_ = since_.seconds();
        return ranks.max(ranks.is_root() && is_wanted ? 1 : 0) != 0;
    }

    void is_kept()
    {
        keeping_seconds_ = since_.seconds() - begin_;
        since_ = base::WallTimer();
    }

    //! What it took last; at first what was expected [s].
    double keeping_seconds() const { return keeping_seconds_; }

  private:
    double seconds_;          //!< from one time to the next, at least
    double keeping_seconds_;  //!< what it took last; at first a guess
    double begin_ = 0;        //!< of the last decision
    base::WallTimer since_;   //!< since the last time
};

}  // namespace samspil::parallel
