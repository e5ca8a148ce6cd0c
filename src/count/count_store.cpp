#include "count/count_store.hpp"

#include <omp.h>

#include <chrono>
#include <future>
#include <string>
#include <vector>

#include "count/person_evaluator.hpp"
#include "count/tally_person.hpp"
#include "count/thread_count.hpp"
#include "parallel/thread_errors.hpp"
#include "parallel/together.hpp"
#include "store/shard_file.hpp"

namespace samspil::count {
namespace {

//! Seconds between construction and the call.
class Watch
{
  public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() -
                                             start_)
            .count();
    }

  private:
    std::chrono::steady_clock::time_point start_ =
        std::chrono::steady_clock::now();
};

//! What one thread counts with and into.
struct Worker
{
    Worker(store::Manifest const& manifest, ScenarioPlan const& scenarios)
        : plan(scenarios),
          evaluate(manifest.years, manifest.observation_end, scenarios),
          tallies(scenarios, manifest.years.count())
    {
    }

    void count(records::PersonView const& person)
    {
        evaluate(person);
        tally_person(evaluate, plan, tallies);
    }

    ScenarioPlan const& plan;
    PersonEvaluator evaluate;
    ScenarioTallies tallies;
};

//! Persons that a thread takes at once.
constexpr int persons_at_once = 512;

void count_shard(store::Shard const& shard, std::vector<Worker>& workers)
{
    parallel::ThreadErrors errors;
    auto const persons = static_cast<std::int64_t>(shard.person_count());
#pragma omp parallel for schedule(dynamic, persons_at_once)
    for (std::int64_t i = 0; i < persons; ++i) {
        errors.run([&] {
            workers[static_cast<std::size_t>(omp_get_thread_num())].count(
                shard.person(static_cast<std::size_t>(i)));
        });
    }
    errors.rethrow();
}

//! The shards that a rank takes.
std::vector<std::size_t> shards_of(parallel::Communicator const& ranks,
                                   store::Manifest const& manifest)
{
    std::vector<std::size_t> result;
    for (auto i = static_cast<std::size_t>(ranks.rank());
         i < manifest.shards.size();
         i += static_cast<std::size_t>(ranks.size())) {
        result.push_back(i);
    }
    return result;
}

//! Reads one shard ahead in a thread of its own.
class ShardQueue
{
  public:
    ShardQueue(std::filesystem::path const& folder,
               store::Manifest const& manifest, std::vector<std::size_t> shards)
        : folder_(folder), manifest_(manifest), shards_(std::move(shards))
    {
        this->start_reading();
    }

    bool is_empty() const { return !next_.valid(); }
    store::Shard take()
    {
        auto shard = next_.get();
        this->start_reading();
        return shard;
    }

  private:
    void start_reading()
    {
        if (position_ < shards_.size()) {
            auto const path =
                folder_ / manifest_.shards[shards_[position_]].file;
            next_ =
                std::async(std::launch::async, [path, years = manifest_.years] {
                    return store::read_shard(path, years);
                });
            ++position_;
        }
    }

    std::filesystem::path const& folder_;  //!< the store
    store::Manifest const& manifest_;      //!< its shard table
    std::vector<std::size_t> shards_;      //!< this rank's, in order
    std::size_t position_ = 0;             //!< the next one to be read
    std::future<store::Shard> next_;       //!< being read
};

void count_my_shards(parallel::Communicator const& ranks,
                     std::filesystem::path const& folder,
                     store::Manifest const& manifest,
                     std::vector<Worker>& workers, Counted& result,
                     base::Log& log)
{
    auto const mine = shards_of(ranks, manifest);
    Watch const since_start;
    ShardQueue queue(folder, manifest, mine);
    std::size_t done = 0;
    while (!queue.is_empty()) {
        Watch const reading;
        auto const shard = queue.take();
        result.read_seconds += reading.seconds();
        Watch const counting;
        count_shard(shard, workers);
        result.count_seconds += counting.seconds();
        result.bytes += shard.bytes();
        result.persons += static_cast<std::int64_t>(shard.person_count());
        ++done;
        log.progress(
            "compute: shard " + std::to_string(done) + " of " +
            std::to_string(mine.size()) + ", " +
            std::to_string(static_cast<std::int64_t>(
                static_cast<double>(result.persons) / since_start.seconds())) +
            " persons a second on this rank");
    }
}

}  // namespace

int thread_count()
{
    return omp_get_max_threads();
}

Counted count_store(parallel::Communicator const& ranks,
                    std::filesystem::path const& folder,
                    store::Manifest const& manifest, ScenarioPlan const& plan,
                    base::Log& log)
{
    Counted result{ScenarioTallies(plan, manifest.years.count()), {}};
    parallel::run_together(ranks, [&] {
        std::vector<Worker> workers;
        auto const threads = static_cast<std::size_t>(thread_count());
        workers.reserve(threads);
        for (std::size_t i = 0; i < threads; ++i) {
            workers.emplace_back(manifest, plan);
        }
        count_my_shards(ranks, folder, manifest, workers, result, log);
        for (auto const& worker : workers) {
            result.tallies += worker.tallies;
            result.quality += worker.evaluate.quality();
        }
    });
    Watch const reducing;
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
    return result;
}

}  // namespace samspil::count
