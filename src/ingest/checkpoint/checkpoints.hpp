#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>

#include "base/log.hpp"
#include "base/stop_request.hpp"
#include "ingest/checkpoint/run_identity.hpp"
#include "ingest/checkpoint/work_done.hpp"
#include "ingest/exchange/row_routers.hpp"
#include "ingest/options.hpp"
#include "ingest/plan.hpp"
#include "parallel/checkpoint_timer.hpp"
#include "parallel/communicator.hpp"
#include "store/store_folder.hpp"

namespace samspil::ingest {

/*!
 * Finished work of an ingest, kept in the unfinished store until that is whole
 * (--resume); and the boundaries between two pieces of work, where a run can
 * be stopped.
 *
 * A checkpoint is the state file (checkpoint_file.hpp) with the rows and
 * shards that it names. Until the next one is in place nothing of it is
 * removed, and rows are only appended behind what it names: so it holds
 * however the run ends. All member functions are collective.
 */
class Checkpoints
{
  public:
    /*!
     * With --resume: look for an earlier run's work. What is of another run,
     * or damaged, is not used, and the log says which and why. What else is
     * in the unfinished store goes.
     *
     * \param folder null but on rank 0; the arguments must outlive this.
     */
    Checkpoints(parallel::Communicator const& ranks, Plan const& plan,
                Options const& options, store::StoreFolder* folder,
                base::Log& log);

    //! Whether work is kept at all.
    bool are_kept() const { return is_kept_; }
    //! Whether there is a checkpoint that a further run can use.
    bool is_in_place() const { return is_in_place_; }
    //! What an earlier run has done, the same on all ranks; else nothing.
    WorkDone const& found() const { return found_; }
    //! Of it what belongs to this step, without counts and rows.
    WorkDone found_of(Step step) const;
    //! Let its rows be taken by those who own them now.
    void give_rows_to(RowRouters& routers) const;

    /*!
     * Between two pieces of work: keeps it, if it is time; ends the run, if a
     * signal asked for it.
     *
     * \param done what this rank has done of the present step in this run,
     *        with the counts of all that it has done; called only if needed.
     * \throw base::Stopped on all ranks.
     */
    void meet(RowRouters& routers, std::function<WorkDone()> const& done);

    //! The store is whole: they are needed no more.
    void remove();

  private:
    using Time = RowFiles::Time;

    void find();
    void tidy_up() const;
    void keep(RowRouters& routers, WorkDone mine, Time deadline);
    [[noreturn]] void stop(base::StopRequest request) const;

    parallel::Communicator const& ranks_;
    Plan const& plan_;
    store::StoreFolder* folder_;       //!< rank 0 only
    base::Log& log_;                   //!< what is kept, what is not used
    bool is_kept_;                     //!< --resume
    bool is_in_place_ = false;         //!< there is a usable one
    RunIdentity identity_;             //!< rank 0 only
    WorkDone found_;                   //!< of an earlier run
    parallel::CheckpointTimer clock_;  //!< when it is time
    double last_seconds_ = 0;          //!< that keeping took last
    std::int64_t boundaries_ = 0;      //!< met so far
    std::set<std::uint32_t> synced_;   //!< shards that are on the disk itself
};

}  // namespace samspil::ingest
