// The whole kernel over columns in memory, and how many times a mere reading
// of the same columns it takes.
//
// SAMSPIL_BENCH_STORE=FOLDER takes a store's shards instead of made-up ones.

#include <benchmark/benchmark.h>
#include <omp.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

#include "benchmarks/sample_shards.hpp"
#include "count/shard_counter.hpp"
#include "parallel/thread_errors.hpp"

namespace samspil::benchmarks {
namespace {

std::vector<records::Scenario> scenarios(std::int64_t count)
{
    std::vector<records::Scenario> result(1);
    if (count == 24) {
        result.clear();
        for (int const age : {18, 19}) {
            for (int basis = 0; basis < 3; ++basis) {
                for (int const gap : {4, 2, 6, 8}) {
                    records::Scenario one;
                    one.min_age = age;
                    one.municipality =
                        static_cast<records::MunicipalityBasis>(basis);
                    one.stay_gap_hours = records::Hours(gap);
                    result.push_back(one);
                }
            }
        }
    }
    return result;
}

//! One a thread.
using Counters = std::vector<std::unique_ptr<count::ShardCounter>>;

//! All shards by all threads, which take whole ones as in the program.
void count_shards(Counters& counters)
{
    auto const& shards = sample().shards;
    auto const count = static_cast<std::int64_t>(shards.size());
#pragma omp parallel for schedule(dynamic) \
    num_threads(static_cast <int>(counters.size()))
    for (std::int64_t i = 0; i < count; ++i) {
        auto const& shard = shards[static_cast<std::size_t>(i)];
        counters[static_cast<std::size_t>(omp_get_thread_num())]->count(
            shard, 0, shard.person_count());
    }
}

//! From empty counters to the plan's tallies, which are not made here.
void run_kernel(count::ScenarioPlan const& plan, int threads,
                count::ScenarioTallies& tallies)
{
    Counters counters(static_cast<std::size_t>(threads));
#pragma omp parallel for schedule(static, 1) num_threads(threads)
    for (int i = 0; i < threads; ++i) {
        counters[static_cast<std::size_t>(i)] =
            std::make_unique<count::ShardCounter>(
                sample().years, sample().observation_end, plan);
    }
    count_shards(counters);
    auto const slots = static_cast<std::int64_t>(plan.slots().size());
#pragma omp parallel for schedule(dynamic) num_threads(threads)
    for (std::int64_t slot = 0; slot < slots; ++slot) {
        for (auto const& counter : counters) {
            counter->add_to(tallies, count::SlotIndex(slot));
        }
    }
}

void tell_time_of_a_person(benchmark::State& state)
{
    state.counters["person"] =
        benchmark::Counter(static_cast<double>(sample().persons()),
                           benchmark::Counter::kIsIterationInvariantRate |
                               benchmark::Counter::kInvert);
}

void kernel(benchmark::State& state)
{
    auto const values = scenarios(state.range(1));
    count::ScenarioPlan const plan(values);
    count::ScenarioTallies tallies(plan, sample().years.count());
    for (auto _ : state) {
        run_kernel(plan, static_cast<int>(state.range(0)), tallies);
    }
    tell_time_of_a_person(state);
}
BENCHMARK(kernel)
    ->ArgNames({"threads", "scenarios"})
    ->Args({1, 1})
    ->Args({2, 1})
    ->Args({1, 24})
    ->Args({2, 24})
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

template <class T>
std::uint64_t read_once(std::vector<T> const& column)
{
    auto const* const bytes = reinterpret_cast<char const*>(column.data());
    auto const words = column.size() * sizeof(T) / sizeof(std::uint64_t);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < words; ++i) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + i * sizeof(word), sizeof(word));
        sum += word;
    }
    return sum;
}

std::uint64_t read_columns(int threads)
{
    std::uint64_t sum = 0;
    auto const& shards = sample().shards;
    auto const count = static_cast<std::int64_t>(shards.size());
#pragma omp parallel for reduction(+ : sum) num_threads(threads)
    for (std::int64_t i = 0; i < count; ++i) {
        auto const& shard = shards[static_cast<std::size_t>(i)];
        sum += read_once(shard.birth_days) + read_once(shard.death_days) +
               read_once(shard.sexes) + read_once(shard.residences) +
               read_once(shard.contact_offsets) + read_once(shard.contacts) +
               read_once(shard.registration_offsets) +
               read_once(shard.registrations);
    }
    return sum;
}

void reading(benchmark::State& state)
{
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            read_columns(static_cast<int>(state.range(0))));
    }
    tell_time_of_a_person(state);
}
BENCHMARK(reading)->ArgName("threads")->Arg(1)->Arg(2)->UseRealTime()->Unit(
    benchmark::kMillisecond);

//! The store's files, in the page cache, to columns.
void loading(benchmark::State& state)
{
    char const* const folder = std::getenv("SAMSPIL_BENCH_STORE");
    if (folder == nullptr) {
        state.SkipWithError("SAMSPIL_BENCH_STORE names no store");
        return;
    }
    auto const manifest = store::read_manifest(folder);
    auto const threads = static_cast<int>(state.range(0));
    auto const count = static_cast<std::int64_t>(manifest.shards.size());
    std::vector<store::Shard> shards(
        static_cast<std::size_t>(threads),
        store::Shard(manifest.years.residence_count()));
    for (auto _ : state) {
        parallel::ThreadErrors errors;
#pragma omp parallel for schedule(dynamic) num_threads(threads)
        for (std::int64_t i = 0; i < count; ++i) {
            errors.run([&] {
                store::read_shard(
                    std::filesystem::path(folder) /
                        manifest.shards[static_cast<std::size_t>(i)].file,
                    store::ReadKeys::no,
                    shards[static_cast<std::size_t>(omp_get_thread_num())]);
            });
        }
        errors.rethrow();
    }
    tell_time_of_a_person(state);
}
BENCHMARK(loading)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

//! Best of some runs: what else the machine does only adds. [s]
template <class Work>
double best_seconds(Work&& work)
{
    double best = 1e9;
    for (int i = 0; i < 20; ++i) {
        auto const start = std::chrono::steady_clock::now();
        work();
        best = std::min(best, std::chrono::duration<double>(
                                  std::chrono::steady_clock::now() - start)
                                  .count());
    }
    return best;
}

void tell_ratio()
{
    auto const values = scenarios(1);
    count::ScenarioPlan const plan(values);
    count::ScenarioTallies tallies(plan, sample().years.count());
    for (int const threads : {1, 2}) {
        auto const kernel_seconds =
            best_seconds([&] { run_kernel(plan, threads, tallies); });
        auto const reading_seconds = best_seconds(
            [&] { benchmark::DoNotOptimize(read_columns(threads)); });
        std::printf(
            "%d threads: kernel %.2f ms = %.1f x reading its columns "
            "once (%.2f ms)\n",
            threads, kernel_seconds * 1e3, kernel_seconds / reading_seconds,
            reading_seconds * 1e3);
    }
}

}  // namespace
}  // namespace samspil::benchmarks

int main(int argc, char** argv)
{
    bool const is_whole = argc == 1;  // else the user looks for something
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    if (is_whole) {
        samspil::benchmarks::tell_ratio();
    }
    return 0;
}
