#include "ingest/checkpoint/checkpoints.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "base/marked_folder.hpp"
#include "ingest/checkpoint/checkpoint_file.hpp"
#include "ingest/checkpoint/saved_rows.hpp"
#include "ingest/checkpoint/saved_work_check.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/collective_stop.hpp"

namespace samspil::ingest {
namespace {

namespace fs = std::filesystem;
using base::StopRequest;
using parallel::run_collectively;

//! Speed that a slow disk is expected to have [bytes/s].
constexpr double slow_disk = 100e6;

//! Removes the files of a folder whose names are not among \p names. Whose the
//! folder is, and what is in it, was checked when it was taken over.
void remove_others(fs::path const& folder, std::set<std::string> const& names)
{
    for (auto const& entry : fs::directory_iterator(folder)) {
        if (!names.contains(entry.path().filename().string())) {
            fs::remove(entry.path());
        }
    }
}

}  // namespace

Checkpoints::Checkpoints(Run const& run, Options const& options,
                         store::StoreFolder* folder)
    : run_(run),
      folder_(folder),
      are_enabled_(options.resume),
      timer_(run.plan.tuning.checkpoint_seconds, 0)
{
    run_collectively(run_.ranks, [&] {
        if (are_enabled_ && run_.ranks.is_root()) {
            identity_ = identity_of(run_.plan, options.program_version);
        }
    });
    if (are_enabled_) {
        this->find();
    }
    run_collectively(run_.ranks, [this] {
        if (run_.ranks.is_root()) {
            this->clean_up();
        }
    });
}

void Checkpoints::find()
{
    auto const& ranks = run_.ranks;
    std::string text;
    run_collectively(ranks, [&] {
        if (!ranks.is_root() ||
            !fs::exists(run_.plan.work_folder / checkpoint_name)) {
            return;
        }
        try {
            text = read_checkpoint(run_.plan.work_folder, identity_).to_text();
        } catch (base::Error const& error) {
            run_.log.line(std::string("ingest: ") + error.what() +
                          ": not resumed, begins anew");
        }
    });
    text = ranks.broadcast(text);
    if (text.empty()) {
        return;
    }
    found_ = WorkDone::from_text(text);
    for (auto const& fault :
         ranks.gather(first_fault(found_, run_.plan, ranks))) {
        if (!fault.empty()) {
            run_.log.line("ingest: " + fault + ": not resumed, begins anew");
            text.clear();
            break;
        }
    }
    are_in_place_ = !ranks.broadcast(text).empty();
    if (are_in_place_) {
        run_.log.line("ingest: resumed: " + describe(found_, run_.plan.shards));
    } else {
        found_ = {};
    }
}

//! On rank 0: removes what no checkpoint names, which a run left unfinished.
void Checkpoints::clean_up() const
{
    auto const& work_folder = run_.plan.work_folder;
    std::set<std::string> names{row_folder_name, std::string(base::mark_name)};
    std::set<std::string> rows;
    if (are_in_place_) {
        names.emplace(checkpoint_name);
    }
    for (auto const& shard : found_.built) {
        names.insert(shard.entry.file);
    }
    for (auto const& file : found_.rows) {
        rows.insert(row_file_name(file.kind, file.bucket));
    }
    remove_others(work_folder, names);
    auto const row_folder = work_folder / row_folder_name;
    fs::create_directory(row_folder);
    remove_others(row_folder, rows);
    folder_->set_resumable(are_in_place_);
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

void Checkpoints::restore(OwnedRows& rows) const
{
    run_collectively(run_.ranks, [&] { restore_rows(rows, found_.rows); });
}

void Checkpoints::pass_boundary(OwnedRows& rows,
                                std::function<WorkDone()> const& done)
{
    auto const& ranks = run_.ranks;
    auto const& at_boundary = run_.plan.tuning.at_boundary;
    ++boundaries_;
    if (at_boundary) {
        run_collectively(ranks, [&] { at_boundary(boundaries_); });
    }
    auto const request = parallel::stop_requested_on_any(ranks);
    if (are_enabled_ && request != StopRequest::interrupt) {
        auto const seconds =
            static_cast<double>(ranks.max(unsaved_bytes(rows))) / slow_disk;
        bool const is_urgent = request == StopRequest::save_work;
        timer_.expect(is_urgent ? seconds
                                : std::max(seconds, last_save_seconds_));
        if (timer_.is_time(ranks, request)) {
            auto const limit = std::chrono::duration_cast<Time::duration>(
                std::chrono::duration<double>(
                    parallel::CheckpointTimer::max_seconds_after_signal));
            this->save(rows, done(),
                       is_urgent ? std::chrono::steady_clock::now() + limit
                                 : Time::max());
        }
    }
    if (request != StopRequest::none) {
        this->stop(request);
    }
}

void Checkpoints::save(OwnedRows& rows, WorkDone own, Time deadline)
{
    auto const& ranks = run_.ranks;
    auto const& plan = run_.plan;
    base::Stage const saving(run_.log, "ingest: checkpoint");
    auto const bytes = ranks.sum(unsaved_bytes(rows));
    bool is_in_time = true;
    run_collectively(ranks, [&] {
        is_in_time = save_rows(rows, deadline);
        for (auto const& shard : own.built) {
            if (synced_.insert(shard.index).second) {
                base::sync_path(plan.work_folder / shard.entry.file);
            }
        }
        own.rows = saved_files(rows);
    });
    if (ranks.any(!is_in_time)) {
        run_.log.line(
            "ingest: the disk is too slow to save a checkpoint in time");
        return;
    }
    auto const texts = ranks.gather(own.to_text());
    auto all = this->found_of(own.step);
    run_collectively(ranks, [&] {
        if (!ranks.is_root()) {
            return;
        }
        for (auto const& text : texts) {
            all += WorkDone::from_text(text);
        }
        write_checkpoint(plan.work_folder, identity_, all);
        folder_->set_resumable(true);
    });
    are_in_place_ = true;
    run_collectively(ranks, [&] { remove_consumed_files(rows); });
    timer_.mark_saved();
    last_save_seconds_ = timer_.save_seconds();
    saving.finish(bytes, "of rows; " + describe(all, plan.shards));
}

void Checkpoints::stop(StopRequest request) const
{
    auto const folder = run_.plan.work_folder.string();
    if (are_in_place_ && request == StopRequest::save_work) {
        throw base::Stopped(request,
                            "stopped by a signal; finished work is saved in " +
                                folder + ": run the same again with --resume",
                            base::SavedWork::some);
    }
    if (folder_ != nullptr) {
        folder_->set_resumable(false);
    }
    throw base::Stopped(request,
                        "stopped by a signal before the store was complete, "
                        "and nothing is left of it: run the same again");
}

void Checkpoints::remove()
{
    run_collectively(run_.ranks, [this] {
        if (run_.ranks.is_root()) {
            fs::remove(run_.plan.work_folder / checkpoint_name);
            auto const row_folder = run_.plan.work_folder / row_folder_name;
            remove_others(row_folder, {});
            fs::remove(row_folder);
            folder_->set_resumable(false);
        }
    });
    are_in_place_ = false;
}

}  // namespace samspil::ingest
