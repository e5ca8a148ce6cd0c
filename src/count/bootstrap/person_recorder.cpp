#include "count/bootstrap/person_recorder.hpp"

#include <omp.h>

#include "count/tally/tally_person.hpp"
#include "count/thread_count.hpp"
#include "parallel/thread_errors.hpp"

namespace samspil::count {
namespace {

constexpr int persons_at_once = 512;

}  // namespace

PersonRecorder::PersonRecorder(store::Manifest const& manifest,
                               ScenarioPlan const& plan,
                               ScenarioTallies const& layout,
                               UsedCells const& used)
    : plan_(plan),
      used_(used),
      recorded_(static_cast<std::size_t>(thread_count()))
{
    for (std::size_t i = 0; i < recorded_.size(); ++i) {
        workers_.push_back(
            {PersonEvaluator(manifest.years, manifest.observation_end, plan),
             Contributions(layout, used)});
    }
}

void PersonRecorder::add(store::Shard const& shard)
{
    parallel::ThreadErrors errors;
    auto const persons = static_cast<std::int64_t>(shard.person_count());
    auto const threads = static_cast<int>(recorded_.size());
#pragma omp parallel for num_threads(threads) schedule(dynamic, persons_at_once)
    for (std::int64_t i = 0; i < persons; ++i) {
        errors.run([&] {
            auto const index = static_cast<std::size_t>(i);
            auto const person = shard.person(index);
            if (!person.is_active()) {
                return;
            }
            auto const thread = static_cast<std::size_t>(omp_get_thread_num());
            auto& [evaluate, contributions] = workers_[thread];
            contributions.clear();
            tally_person(evaluate(person), plan_, contributions);
            if (!contributions.entries().empty()) {
                recorded_[thread].add(shard.keys[index], contributions);
            }
        });
    }
    errors.rethrow();
}

std::int64_t PersonRecorder::bytes() const
{
    std::int64_t sum = 0;
    for (auto const& each : recorded_) {
        sum += each.bytes();
    }
    return sum;
}

DrawnPersons PersonRecorder::take()
{
    DrawnPersons result(used_.count(), recorded_);
    for (auto& each : recorded_) {
        each = {};
    }
    return result;
}

}  // namespace samspil::count
