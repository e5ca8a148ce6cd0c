#include "ingest/building/shard_stage.hpp"

#include <fcntl.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <utility>

#include "base/posix_file.hpp"
#include "ingest/building/shard_builder.hpp"
#include "ingest/checkpoint/work_done.hpp"
#include "ingest/partition.hpp"
#include "ingest/threads.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/thread_errors.hpp"
#include "store/shard_file.hpp"

namespace samspil::ingest {
namespace {

//! Adds the shards of all ranks, on rank 0.
void collect(parallel::Communicator const& ranks, Plan const& plan,
             WorkDone const& work, BuiltShards& result)
{
    auto const texts = ranks.gather(work.to_text());
    if (!ranks.is_root()) {
        return;
    }
    result.entries.resize(plan.shards);
    for (auto const& text : texts) {
        auto const part = WorkDone::from_text(text);
        for (auto const& shard : part.built) {
            result.entries.at(shard.index) = shard.entry;
        }
        result.sum += part.sum;
    }
}

//! What one thread builds with, and what of.
struct Builder
{
    Builder(base::Years const& years, base::Minute observation_end)
        : build(years, observation_end)
    {
    }

    BuiltShard run(std::uint32_t index, Plan const& plan, RowRouters& routers,
                   std::mutex& write_mutex)
    {
        routers.population.take(index, rows.population);
        routers.deaths.take(index, rows.deaths);
        routers.registrations.take(index, rows.registrations);
        routers.resolved.take(index, rows.contacts);
        auto const& shard = build(rows, counts, sum);
        auto const name = store::shard_file_name(index);
        {
            std::lock_guard const lock(write_mutex);
            store::write_shard(plan.work_folder / name, shard);
        }
        // The commit then waits less for the disk.
        base::PosixFile(plan.work_folder / name, O_RDONLY).begin_sync();
        bytes += shard.bytes();
        return {index,
                {name, static_cast<std::int64_t>(shard.person_count()),
                 static_cast<std::int64_t>(shard.contacts.size()),
                 static_cast<std::int64_t>(shard.registrations.size())}};
    }

    ShardBuilder build;
    ShardRows rows;
    registers::QualityCounts counts;
    store::PersonSum sum;
    std::int64_t bytes = 0;
};

//! A rank's shards, but for those that an earlier run has built.
class Shards
{
  public:
    Shards(parallel::Communicator const& ranks, Plan const& plan,
           RowRouters& routers, WorkDone const& found)
        : plan_(plan),
          routers_(routers),
          mine_(without(
              Partition(plan.shards, ranks.size()).parts_of(ranks.rank()),
              indexes_of(found.built))),
          built_(mine_.size()),
          builders_(routers.threads(), {plan.years, plan.observation_end})
    {
    }

    std::size_t size() const { return mine_.size(); }

    //! The \p round -th \p in_round of them; fewer if a signal asks for it.
    void build(std::size_t round, std::size_t in_round, base::Log& log)
    {
        auto const begin = std::min(round * in_round, mine_.size());
        auto const end = std::min(begin + in_round, mine_.size());
        parallel::ThreadErrors errors;
        std::mutex write_mutex;  // HDF5 is not for two threads at once
#pragma omp parallel for num_threads(builders_.size()) schedule(dynamic, 1)
        for (std::size_t i = begin; i < end; ++i) {
            errors.run([&] {
                if (base::stop_requested() != base::StopRequest::none) {
                    return;  // all ranks end where they meet next
                }
                if (i + builders_.size() < mine_.size()) {
                    routers_.fetch_for_shard(mine_[i + builders_.size()]);
                }
                built_[i] = builders_[this_thread()].run(mine_[i], plan_,
                                                         routers_, write_mutex);
                ++count_;
                if (this_thread() == 0) {
                    log.progress(base::Progress{
                        "ingest: build", count_.load(),
                        static_cast<std::int64_t>(mine_.size()), "shards"});
                }
            });
        }
        errors.rethrow();
    }

    //! \p counts: before this step.
    WorkDone done(registers::QualityCounts const& counts) const
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
        }
        return work;
    }

    std::int64_t bytes() const
    {
        std::int64_t sum = 0;
        for (auto const& builder : builders_) {
            sum += builder.bytes;
        }
        return sum;
    }

  private:
    static std::vector<std::uint32_t> indexes_of(
        std::vector<BuiltShard> const& shards)
    {
        std::vector<std::uint32_t> indexes;
        for (auto const& shard : shards) {
            indexes.push_back(shard.index);
        }
        return indexes;
    }

    Plan const& plan_;
    RowRouters& routers_;                           //!< have the rows
    std::vector<std::uint32_t> mine_;               //!< shards to be built
    std::vector<std::optional<BuiltShard>> built_;  //!< of each, if it is
    std::vector<Builder> builders_;                 //!< [thread]
    std::atomic<std::int64_t> count_ = 0;           //!< built so far
};

}  // namespace

BuiltShards build_shards(parallel::Communicator const& ranks, Plan const& plan,
                         RowRouters& routers, registers::QualityCounts& counts,
                         Checkpoints& checkpoints, base::Log& log)
{
    Shards shards(ranks, plan, routers, checkpoints.found());
    auto const in_round = checkpoints.are_kept()
                              ? plan.tuning.parts_per_round * routers.threads()
                              : std::max<std::size_t>(1, shards.size());
    auto const rounds = ranks.max(
        static_cast<std::int64_t>((shards.size() + in_round - 1) / in_round));
    for (std::int64_t round = 0; round < rounds; ++round) {
        parallel::run_collectively(ranks, [&] {
            shards.build(static_cast<std::size_t>(round), in_round, log);
        });
        checkpoints.meet(routers, [&] { return shards.done(counts); });
    }
    auto work = shards.done(counts);
    counts = std::exchange(work.counts, {});
    if (ranks.is_root()) {
        work += checkpoints.found_of(Step::build);
    }
    BuiltShards result;
    result.bytes = shards.bytes();
    collect(ranks, plan, work, result);
    return result;
}

}  // namespace samspil::ingest
