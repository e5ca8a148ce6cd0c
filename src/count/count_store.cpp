#include "count/count_store.hpp"

#include <omp.h>

#include <string>
#include <vector>

#include "count/person_evaluator.hpp"
#include "count/shard_queue.hpp"
#include "count/tally_person.hpp"
#include "count/thread_count.hpp"
#include "count/watch.hpp"
#include "parallel/stop_together.hpp"
#include "parallel/thread_errors.hpp"
#include "parallel/together.hpp"

namespace samspil::count {
namespace {

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
        tally_person(evaluate(person), plan, tallies);
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

void count_my_shards(parallel::Communicator const& ranks,
                     std::filesystem::path const& folder,
                     store::Manifest const& manifest,
                     std::vector<Worker>& workers, Counted& result,
                     base::Log& log)
{
    Watch const since_start;
    ShardQueue queue(ranks, folder, manifest, store::ReadKeys::no);
    std::size_t done = 0;
    while (!queue.is_empty() &&
           base::stop_requested() == base::StopRequest::none) {
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
            std::to_string(queue.size()) + ", " +
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
    parallel::stop_together(ranks);
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
