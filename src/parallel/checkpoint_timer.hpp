#pragma once

#include <algorithm>

#include "base/wall_timer.hpp"
#include "parallel/collective_stop.hpp"

namespace samspil::parallel {

/*!
 * Decides when a run saves a checkpoint: so rarely that saving takes at most a
 * twentieth of the time, and when a signal asks the run to stop.
 */
class CheckpointTimer
{
  public:
    //! A checkpoint after a signal is saved only if this is enough time: a
    //! queue ends a job 20 s after its signal [s].
    static constexpr double max_seconds_after_signal = 12;

    //! \param interval      least time between two checkpoints [s]; 0: save at
    //!                      every opportunity, however long it takes
    //! \param save_seconds  estimate of the time that a save takes [s]
    CheckpointTimer(double interval, double save_seconds)
        : interval_(interval), save_seconds_(save_seconds)
    {
    }

    //! A better estimate of the time that the next save takes [s].
    void expect(double save_seconds) { save_seconds_ = save_seconds; }

    //! Collective: whether to save a checkpoint now; rank 0 decides.
    //! \param request what a signal has asked for, the same on all ranks
    bool is_time(Communicator const& ranks, base::StopRequest request)
    {
        bool is_wanted =
            interval_ == 0 ||
            since_.seconds() > std::max(interval_, 20 * save_seconds_);
        if (request == base::StopRequest::save_work) {
            is_wanted = save_seconds_ < max_seconds_after_signal;
        }
        save_begin_ = since_.seconds();
        return ranks.max(ranks.is_root() && is_wanted ? 1 : 0) != 0;
    }

    //! A save that is_time() asked for is done: measures it, and begins a new
    //! interval.
    void mark_saved()
    {
        save_seconds_ = since_.seconds() - save_begin_;
        since_ = base::WallTimer();
    }

    //! Time that the last save took; before it, the estimate [s].
    double save_seconds() const { return save_seconds_; }

  private:
    double interval_;        //!< least time between two checkpoints [s]
    double save_seconds_;    //!< last or estimated time of a save [s]
    double save_begin_ = 0;  //!< of the last save, by since_ [s]
    base::WallTimer since_;  //!< time since the last save
};

}  // namespace samspil::parallel
