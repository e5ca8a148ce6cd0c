#include "count/count_store.hpp"

#include <omp.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "base/cpu_timer.hpp"
#include "base/wall_timer.hpp"
#include "count/shard_blocks.hpp"
#include "count/shard_counter.hpp"
#include "count/stage_names.hpp"
#include "count/thread_count.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/collective_stop.hpp"
#include "parallel/thread_errors.hpp"

namespace samspil::count {
namespace {

/*!
 * What one thread counts with.
 *
 * The thread makes it itself, so it is in memory near to the thread, and shares
 * no cache line with another one's.
 */
class Worker
{
  public:
    Worker(store::Manifest const& manifest, ScenarioPlan const& plan)
        : manifest_(manifest), plan_(plan)
    {
        this->make();
    }

    //! Counts a block. Adds earlier counts to \p sum if a count of 32 bits
    //! could overflow.
    void count(ShardBlocks::Block const& block, std::mutex& sum_mutex,
               Counted& sum)
    {
        // In a year no count grows by more than one for each person, contact
        // and registration.
        auto const& shard = *block.shard;
        auto const rows_of = [&](std::vector<std::uint32_t> const& offsets) {
            return offsets[block.end] - offsets[block.begin];
        };
        auto const most = static_cast<std::int64_t>(
            (block.end - block.begin + rows_of(shard.contact_offsets) +
             rows_of(shard.registration_offsets)) *
            static_cast<std::size_t>(manifest_.years.count()));
        if (greatest_ + most > std::numeric_limits<Count>::max()) {
            std::lock_guard const lock(sum_mutex);
            for (std::size_t i = 0; i < plan_.slots().size(); ++i) {
                this->add_to(sum.tallies, SlotIndex(i));
            }
            sum.quality += this->quality();
            this->make();
        }
        greatest_ += most;
        counter_->count(shard, block.begin, block.end);
    }

    void add_to(ScenarioTallies& tallies, SlotIndex slot) const
    {
        counter_->add_to(tallies, slot);
    }
    ScenarioQuality quality() const { return counter_->quality(); }

  private:
    void make()
    {
        counter_.emplace(manifest_.years, manifest_.observation_end, plan_);
        greatest_ = 0;
    }

    store::Manifest const& manifest_;
    ScenarioPlan const& plan_;
    std::int64_t greatest_ = 0;  //!< no count of counter_ can be greater
    std::optional<ShardCounter> counter_;
};

//! How a thread spent its time [s].
struct ThreadSeconds
{
    double read = 0;     //!< wall time of reading columns
    double counted = 0;  //!< wall time of counting
    double kernel = 0;   //!< processor time of counting
};

//! Counts blocks until there are none left; calls \p report after each.
void count_blocks(ShardBlocks& blocks, Worker& worker, std::mutex& sum_mutex,
                  Counted& sum, ThreadSeconds& seconds,
                  std::function<void()> const& report)
{
    ShardBlocks::Block block;
    for (;;) {
        base::WallTimer const reading;
        bool const is_there = blocks.next(block);
        seconds.read += reading.seconds();
        if (!is_there) {
            return;
        }
        base::WallTimer const counting;
        base::CpuTimer const on_processor;
        worker.count(block, sum_mutex, sum);
        seconds.kernel += on_processor.seconds();
        seconds.counted += counting.seconds();
        report();
    }
}

//! Adds all that threads have counted to the result.
void add_up(std::vector<std::unique_ptr<Worker>> const& workers,
            ScenarioPlan const& plan, Counted& result)
{
    parallel::ThreadErrors errors;
    auto const slots = static_cast<std::int64_t>(plan.slots().size());
#pragma omp parallel for schedule(dynamic)
    for (std::int64_t slot = 0; slot < slots; ++slot) {
        errors.run([&] {
            for (auto const& worker : workers) {
                worker->add_to(result.tallies, SlotIndex(slot));
            }
        });
    }
    errors.rethrow();
    for (auto const& worker : workers) {
        result.quality += worker->quality();
    }
}

//! Counts this rank's shards with all its threads.
void count_my_shards(parallel::Communicator const& ranks,
                     std::filesystem::path const& folder,
                     store::Manifest const& manifest, ScenarioPlan const& plan,
                     Counted& result, base::Log& log)
{
    auto const threads = static_cast<std::size_t>(thread_count());
    ShardBlocks blocks(ranks, folder, manifest);
    auto const all_persons = blocks.persons_in_all();
    std::vector<std::unique_ptr<Worker>> workers(threads);
    std::vector<ThreadSeconds> seconds(threads);
    std::mutex sum_mutex;
    parallel::ThreadErrors errors;
#pragma omp parallel num_threads(static_cast <int>(threads))
    errors.run([&] {
        auto const thread = static_cast<std::size_t>(omp_get_thread_num());
        ThreadSeconds mine;
        base::WallTimer const making;
        base::CpuTimer const on_processor;
        workers[thread] = std::make_unique<Worker>(manifest, plan);
        mine.counted = making.seconds();
        mine.kernel = on_processor.seconds();
        count_blocks(blocks, *workers[thread], sum_mutex, result, mine, [&] {
            if (thread == 0) {
                auto const done = blocks.persons();
                log.progress(base::Progress{counting_stage,
                                            base::part_of(done, all_persons),
                                            done, all_persons, "persons"});
            }
        });
        seconds[thread] = mine;
    });
    errors.rethrow();
    std::erase(workers, nullptr);  // OpenMP may start fewer threads
    base::WallTimer const adding_up;
    add_up(workers, plan, result);
    result.bytes = blocks.bytes();
    result.persons = blocks.persons();
    for (auto const& thread : seconds) {
        auto const share = 1 / static_cast<double>(workers.size());
        result.read_seconds += thread.read * share;
        result.count_seconds += thread.counted * share;
        result.kernel_seconds = std::max(result.kernel_seconds, thread.kernel);
    }
    result.count_seconds += adding_up.seconds();
    result.kernel_seconds += adding_up.seconds();
}

//! The most seconds of any rank, to the nanosecond.
double most_of(parallel::Communicator const& ranks, double seconds)
{
    constexpr double scale = 1e9;
    return static_cast<double>(
               ranks.max(static_cast<std::int64_t>(seconds * scale))) /
           scale;
}

}  // namespace

Counted count_store(parallel::Communicator const& ranks,
                    std::filesystem::path const& folder,
                    store::Manifest const& manifest, ScenarioPlan const& plan,
                    base::Log& log)
{
    Counted result{ScenarioTallies(plan, manifest.years.count()), {}};
    parallel::run_collectively(ranks, [&] {
        count_my_shards(ranks, folder, manifest, plan, result, log);
    });
    parallel::stop_collectively(ranks);
    base::WallTimer const reducing;
    for (auto& tally : result.tallies.tallies()) {
        ranks.reduce_sum(tally.all());
    }
    auto& quality = result.quality;
    quality = {ranks.sum(quality.unobserved_indexes),
               ranks.sum(quality.invalid_interventions),
               ranks.sum(quality.defaulted_to_byen)};
    result.bytes = ranks.sum(result.bytes);
    result.persons = ranks.sum(result.persons);
    result.reduce_seconds = reducing.seconds();
    for (auto* const seconds :
         {&result.read_seconds, &result.count_seconds, &result.kernel_seconds,
          &result.reduce_seconds}) {
        *seconds = most_of(ranks, *seconds);
    }
    return result;
}

}  // namespace samspil::count
