#pragma once

#include <cstdint>
#include <functional>
#include <set>

#include "base/stop_request.hpp"
#include "ingest/checkpoint/run_identity.hpp"
#include "ingest/checkpoint/work_done.hpp"
#include "ingest/exchange/owned_rows.hpp"
#include "ingest/options.hpp"
#include "ingest/run.hpp"
#include "parallel/checkpoint_timer.hpp"
#include "store/store_folder.hpp"

namespace samspil::ingest {

/*!
 * The checkpoints of an ingest (--resume): finished work, saved in the
 * unfinished store until the store is complete. Also the boundaries between
 * rounds of work, at which a run saves a checkpoint and can be stopped.
 *
 * A checkpoint is the file checkpoint.json with the rows and shards that it
 * names. Until the next checkpoint is in place, nothing that this one names is
 * removed, and rows are only appended behind its own. So it stays valid
 * however the run ends. All member functions are collective.
 */
class Checkpoints
{
  public:
    /*!
     * With --resume: find the work of an earlier run. Work of another run and
     * damaged work is not used, and the log says which and why. Everything
     * else is removed from the unfinished store.
     *
     * \param folder null except on rank 0. All arguments must outlive this.
     */
    Checkpoints(Run const& run, Options const& options,
                store::StoreFolder* folder);

    //! Whether this run saves checkpoints.
    bool are_enabled() const { return are_enabled_; }
    //! Whether there is a checkpoint from which another run can resume.
    bool are_in_place() const { return are_in_place_; }
    //! What an earlier run has done, the same on all ranks; else nothing.
    WorkDone const& found() const { return found_; }
    //! The part of it that belongs to \p step, without counts and rows.
    WorkDone found_of(Step step) const;
    //! Let this rank's rows go on with those that an earlier run has saved.
    void restore(OwnedRows& rows) const;

    /*!
     * Between two rounds: save a checkpoint if it is time, and end the run if
     * a signal asked for it.
     *
     * \param done returns what this rank has done of the present step in this
     *        run, and the counts of all its steps; called only for a
     *        checkpoint.
     * \throw base::Stopped on all ranks.
     */
    void pass_boundary(OwnedRows& rows, std::function<WorkDone()> const& done);

    //! Remove them: the store is complete.
    void remove();

  private:
    using Time = RowFiles::Time;

    void find();
    void clean_up() const;
    void save(OwnedRows& rows, WorkDone own, Time deadline);
    [[noreturn]] void stop(base::StopRequest request) const;

    Run const& run_;
    store::StoreFolder* folder_;       //!< rank 0 only
    bool are_enabled_;                 //!< --resume
    bool are_in_place_ = false;        //!< there is a valid one
    RunIdentity identity_;             //!< rank 0 only
    WorkDone found_;                   //!< of an earlier run
    parallel::CheckpointTimer timer_;  //!< when to save
    double last_save_seconds_ = 0;     //!< time that the last save took
    std::int64_t boundaries_ = 0;      //!< passed so far
    std::set<std::uint32_t> synced_;   //!< shards whose files are flushed
};

}  // namespace samspil::ingest
