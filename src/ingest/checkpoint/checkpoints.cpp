#include "ingest/checkpoint/checkpoints.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "ingest/checkpoint/checkpoint_file.hpp"
#include "ingest/checkpoint/saved_work_check.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/collective_stop.hpp"

namespace samspil::ingest {
namespace {

namespace fs = std::filesystem;
using base::StopRequest;
using parallel::run_collectively;

//! What a disk is expected to take at the least [bytes/s].
constexpr double slow_disk = 100e6;

//! Removes the entries of a folder that are not among \p names.
void keep_only(fs::path const& folder, std::set<std::string> const& names)
{
    for (auto const& entry : fs::directory_iterator(folder)) {
        if (!names.contains(entry.path().filename().string())) {
            fs::remove_all(entry.path());
        }
    }
}

}  // namespace

Checkpoints::Checkpoints(parallel::Communicator const& ranks, Plan const& plan,
                         Options const& options, store::StoreFolder* folder,
                         base::Log& log)
    : ranks_(ranks),
      plan_(plan),
      folder_(folder),
      log_(log),
      is_kept_(options.resume),
      clock_(plan.tuning.checkpoint_seconds, 0)
{
    run_collectively(ranks_, [&] {
        if (is_kept_ && ranks_.is_root()) {
            identity_ = identity_of(plan_, options.program_version);
        }
    });
    if (is_kept_) {
        this->find();
    }
    run_collectively(ranks_, [this] {
        if (ranks_.is_root()) {
            this->tidy_up();
        }
    });
}

void Checkpoints::find()
{
    std::string text;
    run_collectively(ranks_, [&] {
        if (!ranks_.is_root() ||
            !fs::exists(plan_.work_folder / checkpoint_name)) {
            return;
        }
        try {
            text = read_checkpoint(plan_.work_folder, identity_).to_text();
        } catch (base::Error const& error) {
            log_.line(std::string("ingest: ") + error.what() +
                      ": begun afresh");
        }
    });
    text = ranks_.broadcast(text);
    if (text.empty()) {
        return;
    }
    found_ = WorkDone::from_text(text);
    for (auto const& fault :
         ranks_.gather(first_fault(found_, plan_, ranks_))) {
        if (!fault.empty()) {
            log_.line("ingest: " + fault + ": begun afresh");
            text.clear();
            break;
        }
    }
    is_in_place_ = !ranks_.broadcast(text).empty();
    if (is_in_place_) {
        log_.line("ingest: resumed: " + describe(found_, plan_.shards));
    } else {
        found_ = {};
    }
}

//! On rank 0: what no checkpoint names was never finished.
void Checkpoints::tidy_up() const
{
    std::set<std::string> names{row_folder_name};
    std::set<std::string> rows;
    if (is_in_place_) {
        names.emplace(checkpoint_name);
    }
    for (auto const& shard : found_.built) {
        names.insert(shard.entry.file);
    }
    for (auto const& file : found_.rows) {
        rows.insert(row_file_name(file.kind, file.bucket));
    }
    keep_only(plan_.work_folder, names);
    auto const row_folder = plan_.work_folder / row_folder_name;
    fs::create_directory(row_folder);
    keep_only(row_folder, rows);
    folder_->keep_unfinished(is_in_place_);
}

WorkDone Checkpoints::found_of(Step step) const
{
    WorkDone result;
    if (found_.step == step) {
        result = found_;
        result.counts = {};
        result.rows.clear();
    }
    result.step = step;
    return result;
}

void Checkpoints::give_rows_to(RowRouters& routers) const
{
    run_collectively(ranks_, [&] {
        routers.take_over(found_.rows);
        if (found_.step <= Step::read_details) {
            routers.want_contacts_on_disk();
        }
    });
    if (found_.step == Step::read_details) {
        routers.share_contacts();  // all of them were read before
    }
}

void Checkpoints::meet(RowRouters& routers,
                       std::function<WorkDone()> const& done)
{
    ++boundaries_;
    if (plan_.tuning.at_boundary) {
        run_collectively(ranks_,
                         [this] { plan_.tuning.at_boundary(boundaries_); });
    }
    auto const request = parallel::requested_of_any(ranks_);
    if (is_kept_ && request != StopRequest::interrupt) {
        auto const seconds =
            static_cast<double>(ranks_.max(routers.unsaved_bytes())) /
            slow_disk;
        bool const is_urgent = request == StopRequest::save_work;
        clock_.expect(is_urgent ? seconds : std::max(seconds, last_seconds_));
        if (clock_.is_time(ranks_, request)) {
            auto const limit = std::chrono::duration_cast<Time::duration>(
                std::chrono::duration<double>(
                    parallel::CheckpointTimer::most_after_signal));
            this->keep(routers, done(),
                       is_urgent ? std::chrono::steady_clock::now() + limit
                                 : Time::max());
        }
    }
    if (request != StopRequest::none) {
        this->stop(request);
    }
}

void Checkpoints::keep(RowRouters& routers, WorkDone mine, Time deadline)
{
    base::Stage const keeping(log_, "ingest: keep");
    auto const bytes = ranks_.sum(routers.unsaved_bytes());
    bool is_in_time = true;
    run_collectively(ranks_, [&] {
        is_in_time = routers.save(deadline);
        for (auto const& shard : mine.built) {
            if (synced_.insert(shard.index).second) {
                base::sync_path(plan_.work_folder / shard.entry.file);
            }
        }
        mine.rows = routers.saved();
    });
    if (ranks_.any(!is_in_time)) {
        log_.line("ingest: the disk is too slow to keep in time what is done");
        return;
    }
    auto const parts = ranks_.gather(mine.to_text());
    auto all = this->found_of(mine.step);
    run_collectively(ranks_, [&] {
        if (!ranks_.is_root()) {
            return;
        }
        for (auto const& part : parts) {
            all += WorkDone::from_text(part);
        }
        write_checkpoint(plan_.work_folder, identity_, all);
        folder_->keep_unfinished(true);
    });
    is_in_place_ = true;
    run_collectively(ranks_, [&] { routers.remove_taken(); });
    clock_.is_kept();
    last_seconds_ = clock_.keeping_seconds();
    keeping.finish(bytes, "of rows; " + describe(all, plan_.shards));
}

void Checkpoints::stop(StopRequest request) const
{
    auto const folder = plan_.work_folder.string();
    if (is_in_place_ && request == StopRequest::save_work) {
        throw base::Stopped(
            request, "stopped by a signal; what is done is kept in " + folder +
                         ": run the same again with --resume");
    }
    if (folder_ != nullptr) {
        folder_->keep_unfinished(false);
    }
    throw base::Stopped(request,
                        "stopped by a signal before the store was whole, and "
                        "nothing is left of it: run the same again");
}

void Checkpoints::remove()
{
    run_collectively(ranks_, [this] {
        if (ranks_.is_root()) {
            fs::remove(plan_.work_folder / checkpoint_name);
            fs::remove_all(plan_.work_folder / row_folder_name);
            folder_->keep_unfinished(false);
        }
    });
    is_in_place_ = false;
}

}  // namespace samspil::ingest
