#include "ingest/building/shard_stage.hpp"

#include <fcntl.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

#include "base/posix_file.hpp"
#include "base/stop_request.hpp"
#include "ingest/building/shard_builder.hpp"
#include "ingest/rounds.hpp"
#include "ingest/stage_names.hpp"
#include "store/shard_file.hpp"

namespace samspil::ingest {
namespace {

using registers::QualityCounts;

std::vector<std::uint32_t> indexes_of(std::vector<BuiltShard> const& shards)
{
    std::vector<std::uint32_t> indexes;
    indexes.reserve(shards.size());
    for (auto const& shard : shards) {
        indexes.push_back(shard.index);
    }
    return indexes;
}

//! Collective: the shards of all ranks, on rank 0.
void collect(Run const& run, WorkDone const& work, BuiltShards& result)
{
    auto const texts = run.ranks.gather(work.to_text());
    if (!run.ranks.is_root()) {
        return;
    }
    result.entries.resize(run.plan.shards);
    for (auto const& text : texts) {
        auto const of_rank = WorkDone::from_text(text);
        for (auto const& shard : of_rank.built) {
            result.entries.at(shard.index) = shard.entry;
        }
        result.sum += of_rank.sum;
        result.population += of_rank.population;
    }
}

//! What one thread builds with.
struct Builder
{
    explicit Builder(Plan const& plan) : build(plan.years, plan.observation_end)
    {
    }

    ShardBuilder build;
    ShardRows rows;
    QualityCounts counts;
    store::PersonSum sum;
    PopulationYears population;
    std::int64_t bytes = 0;
};

//! Builds the shards of a rank.
class Shards
{
  public:
    //! \p found: what an earlier run has built is not built again.
    Shards(Run const& run, OwnedRows& rows, WorkDone const& found)
        : run_(run),
          rows_(rows),
          own_(without(rows.own_buckets(), indexes_of(found.built))),
          built_(own_.size()),
          builders_(rows.threads(), Builder(run.plan))
    {
    }

    //! Shards that are to be built.
    std::size_t size() const { return own_.size(); }

    //! Build one of them, unless a signal asked the run to stop: then the next
    //! boundary ends it.
    void build(std::size_t i, std::size_t thread)
    {
        if (base::stop_requested() != base::StopRequest::none) {
            return;
        }
        if (i + builders_.size() < own_.size()) {
            this->prefetch(own_[i + builders_.size()]);
        }
        built_[i] = this->build_shard(own_[i], builders_[thread]);
        ++count_;
        if (thread == 0) {
            auto const to_build = static_cast<std::int64_t>(own_.size());
            auto const all =
                static_cast<std::int64_t>(rows_.own_buckets().size());
            auto const done = count_.load();
            run_.log.progress(
                base::Progress{building_stage, base::part_of(done, to_build),
                               all - to_build + done, all, "shards"});
        }
    }

    //! \p counts: of earlier stages.
    WorkDone done(QualityCounts const& counts) const
    {
        WorkDone work;
        work.step = Step::build;
        work.counts = counts;
        for (auto const& shard : built_) {
            if (shard) {
                work.built.push_back(*shard);
            }
        }
        for (auto const& builder : builders_) {
            work.counts += builder.counts;
            work.sum += builder.sum;
            work.population += builder.population;
        }
        return work;
    }

    //! Of the columns written.
    std::int64_t bytes() const
    {
        std::int64_t sum = 0;
        for (auto const& builder : builders_) {
            sum += builder.bytes;
        }
        return sum;
    }

  private:
    void prefetch(std::uint32_t index)
    {
        rows_.population.prefetch(index);
        rows_.deaths.prefetch(index);
        rows_.registrations.prefetch(index);
        rows_.resolved.prefetch(index);
    }

    BuiltShard build_shard(std::uint32_t index, Builder& builder)
    {
        rows_.population.take(index, builder.rows.population);
        rows_.deaths.take(index, builder.rows.deaths);
        rows_.registrations.take(index, builder.rows.registrations);
        rows_.resolved.take(index, builder.rows.contacts);
        auto const& shard =
            builder.build(builder.rows, builder.counts, builder.sum);
        builder.population.add(run_.plan.years, shard, builder.rows.population);
        auto const name = store::shard_file_name(index);
        auto const path = run_.plan.work_folder / name;
        store::ShardSeal seal;
        {
            std::lock_guard const lock(write_mutex_);
            store::write_shard(path, shard);
            seal = store::seal_of(path);
        }
        // The commit then waits less for the disk.
        base::PosixFile(path, O_RDONLY).begin_sync();
        builder.bytes += shard.bytes();
        return {index,
                {name, static_cast<std::int64_t>(shard.person_count()),
                 static_cast<std::int64_t>(shard.contacts.size()),
                 static_cast<std::int64_t>(shard.registrations.size()),
                 std::move(seal)}};
    }

    Run const& run_;
    OwnedRows& rows_;                               //!< of the shards
    std::vector<std::uint32_t> own_;                //!< shards to be built
    std::vector<std::optional<BuiltShard>> built_;  //!< of each, when it is
    std::vector<Builder> builders_;                 //!< [thread]
    std::mutex write_mutex_;  //!< HDF5 works for one thread at a time
    std::atomic<std::int64_t> count_ = 0;  //!< built so far
};

}  // namespace

BuiltShards build_shards(Run const& run, OwnedRows& rows, QualityCounts& counts,
                         Checkpoints& checkpoints)
{
    Shards shards(run, rows, checkpoints.found());
    // Without checkpoints ranks need not wait for each other.
    auto const per_round =
        checkpoints.are_enabled()
            ? run.plan.tuning.buckets_per_round * rows.threads()
            : std::max<std::size_t>(1, shards.size());
    run_in_rounds(
        run.ranks,
        {.items = shards.size(),
         .per_round = per_round,
         .threads = rows.threads()},
        [&](std::size_t i, std::size_t thread) { shards.build(i, thread); },
        [&](Round const&) {
            checkpoints.pass_boundary(rows,
                                      [&] { return shards.done(counts); });
        });
    auto work = shards.done(counts);
    counts = std::exchange(work.counts, {});
    if (run.ranks.is_root()) {
        work += checkpoints.found_of(Step::build);
    }
    BuiltShards result;
    result.bytes = shards.bytes();
    collect(run, work, result);
    return result;
}

}  // namespace samspil::ingest
