#include "count/count_store.hpp"

#include <omp.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "base/thread_watch.hpp"
#include "base/watch.hpp"
#include "count/shard_counter.hpp"
#include "count/shard_queue.hpp"
#include "count/thread_count.hpp"
#include "parallel/stop_together.hpp"
#include "parallel/thread_errors.hpp"
#include "parallel/together.hpp"

namespace samspil::count {
namespace {

//! Persons that a thread takes at once: enough to be worth it, and so few that
//! no thread waits long for the last.
constexpr std::int64_t persons_at_once = 1024;

//! Counts rows in 32 bits until it is told to add them up.
class Workers
{
  public:
    Workers(store::Manifest const& manifest, ScenarioPlan const& plan,
            Counted& result)
        : manifest_(manifest), plan_(plan), result_(result)
    {
        this->make();
    }

    void count(store::Shard const& shard)
    {
        // No cell grows by more than one a year for each person, contact and
        // registration.
        auto const rows = static_cast<std::int64_t>(
            (shard.person_count() + shard.contacts.size() +
             shard.registrations.size()) *
            static_cast<std::size_t>(manifest_.years.count()));
        if (rows_ + rows > std::numeric_limits<Count>::max()) {
            this->add_up();
            this->make();
        }
        rows_ += rows;
        parallel::ThreadErrors errors;
        auto const persons = static_cast<std::int64_t>(shard.person_count());
        double busiest = 0;
#pragma omp parallel reduction(max : busiest)
        {
            base::ThreadWatch const watch;
            auto& counter =
                *counters_[static_cast<std::size_t>(omp_get_thread_num())];
#pragma omp for schedule(dynamic) nowait
            for (std::int64_t begin = 0; begin < persons;
                 begin += persons_at_once) {
                errors.run([&] {
                    auto const end = std::min(begin + persons_at_once, persons);
                    counter.count(shard, static_cast<std::size_t>(begin),
                                  static_cast<std::size_t>(end));
                });
            }
            busiest = watch.seconds();
        }
        errors.rethrow();
        result_.kernel_seconds += busiest;
    }

    //! Adds all counters to the result.
    void add_up()
    {
        parallel::ThreadErrors errors;
        auto const slots = static_cast<std::int64_t>(plan_.slots().size());
#pragma omp parallel for schedule(dynamic)
        for (std::int64_t slot = 0; slot < slots; ++slot) {
            errors.run([&] {
                for (auto const& counter : counters_) {
                    counter->add_to(result_.tallies,
                                    static_cast<std::size_t>(slot));
                }
            });
        }
        errors.rethrow();
        for (auto const& counter : counters_) {
            result_.quality += counter->quality();
        }
    }

  private:
    void make()
    {
        rows_ = 0;
        counters_.clear();
        auto const threads = thread_count();
        counters_.resize(static_cast<std::size_t>(threads));
        // Each thread makes its own: in memory near to it, and in no cache
        // line that another one writes.
        parallel::ThreadErrors errors;
#pragma omp parallel for schedule(static, 1) num_threads(threads)
        for (int i = 0; i < threads; ++i) {
            errors.run([&] {
                counters_[static_cast<std::size_t>(i)] =
                    std::make_unique<ShardCounter>(
                        manifest_.years, manifest_.observation_end, plan_);
            });
        }
        errors.rethrow();
    }

    store::Manifest const& manifest_;
    ScenarioPlan const& plan_;
    Counted& result_;
    std::int64_t rows_ = 0;  //!< since the counters were made
    std::vector<std::unique_ptr<ShardCounter>> counters_;  //!< [thread]
};

void count_my_shards(parallel::Communicator const& ranks,
                     std::filesystem::path const& folder,
                     store::Manifest const& manifest, Workers& workers,
                     Counted& result, base::Log& log)
{
    ShardQueue queue(ranks, folder, manifest, store::ReadKeys::no);
    auto shard = queue.empty_shard();
    while (!queue.is_empty() &&
           base::stop_requested() == base::StopRequest::none) {
        base::Watch const reading;
        queue.take(shard);
        result.read_seconds += reading.seconds();
        base::Watch const counting;
        workers.count(shard);
        result.count_seconds += counting.seconds();
        result.bytes += shard.bytes();
        result.persons += static_cast<std::int64_t>(shard.person_count());
        log.progress(base::Progress{"compute: count", result.persons,
                                    queue.persons(), "persons"});
    }
}

//! The slowest rank's seconds, to the nanosecond.
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
    parallel::run_together(ranks, [&] {
        base::Watch const making;
        Workers workers(manifest, plan, result);
        result.count_seconds += making.seconds();
        result.kernel_seconds += making.seconds();
        count_my_shards(ranks, folder, manifest, workers, result, log);
        base::Watch const adding_up;
        workers.add_up();
        result.count_seconds += adding_up.seconds();
        result.kernel_seconds += adding_up.seconds();
    });
    parallel::stop_together(ranks);
    base::Watch const reducing;
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
