#include "compute/compute.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <span>

#include "base/stop_request.hpp"
#include "compute/batch_run.hpp"
#include "compute/output_place.hpp"
#include "compute/preparation.hpp"
#include "compute/run_header.hpp"
#include "count/batches.hpp"
#include "count/thread_count.hpp"
#include "cubes/figures/percentile_bounds.hpp"
#include "cubes/file/cube_file_reader.hpp"
#include "parallel/collective_error.hpp"
#include "records/scenario_keys.hpp"

namespace samspil::compute {
namespace {

using parallel::run_collectively;

std::vector<records::Scenario> values_of(
    std::vector<records::NamedScenario> const& scenarios)
{
    std::vector<records::Scenario> values;
    for (auto const& scenario : scenarios) {
        values.push_back(scenario.values);
    }
    return values;
}

void tell_scenarios(ComputeOptions const& options,
                    Preparation const& preparation,
                    std::vector<count::Batch> const& batches)
{
    for (auto const& scenario : preparation.scenarios) {
        fmt::print("{}", scenario.name);
        for (auto const& key : records::scenario_keys()) {
            fmt::print(" {}={}", key.name, key.get(scenario.values));
        }
        fmt::print("\n");
    }
    std::int64_t most = 0;
    for (auto const& batch : batches) {
        most = std::max(most, batch.bytes);
    }
    fmt::print(
        "{} scenarios in {} {} over the persons; tallies take up to {} of a "
        "rank's {} (--memory)\n",
        preparation.scenarios.size(), batches.size(),
        batches.size() == 1 ? "pass" : "passes", base::format_bytes(most),
        base::format_bytes(options.memory_bytes));
}

//! What tallies and intervals may take; with a bootstrap, replicates have the
//! other half.
std::int64_t tally_memory(ComputeOptions const& options)
{
    return options.bootstrap > 0 ? options.memory_bytes / 2
                                 : options.memory_bytes;
}

/*!
 * Batches of the scenarios from \p begin on.
 *
 * \param threads the most of any rank, so that all ranks split alike.
 */
std::vector<count::Batch> plan_batches(
    ComputeOptions const& options, Preparation const& preparation,
    std::span<records::Scenario const> scenarios, std::size_t begin,
    int threads)
{
    auto const scenario_bytes =
        options.bootstrap > 0
            ? cubes::PercentileBounds::bytes_of(preparation.figure_count(),
                                                options.bootstrap)
            : 0;
    auto batches = count::make_batches(
        scenarios.subspan(begin), preparation.manifest.years.count(),
        {threads, scenario_bytes, tally_memory(options)});
    for (auto& batch : batches) {
        batch.begin += begin;
        batch.end += begin;
    }
    return batches;
}

//! What is left to do of a run that others began.
std::vector<count::Batch> remaining_batches(
    ComputeOptions const& options, Preparation const& preparation,
    std::span<records::Scenario const> scenarios,
    Checkpoints::Found const& found, int threads)
{
    std::vector<count::Batch> batches;
    auto begin = found.scenarios;
    if (found.unfinished_end > 0) {
        // Its replicates are of just these scenarios.
        batches.push_back({begin, found.unfinished_end, 0});
        begin = found.unfinished_end;
    }
    auto const further =
        plan_batches(options, preparation, scenarios, begin, threads);
    batches.insert(batches.end(), further.begin(), further.end());
    return batches;
}

//! Whether a resumed run finds its result in place, whole.
bool is_done(ComputeOptions const& options, Preparation const& preparation)
{
    if (!options.resume || !std::filesystem::is_regular_file(options.out)) {
        return false;
    }
    auto found = cubes::CubeFileReader(options.out).header();
    if (found.part.has_value()) {
        found.part->quality.clear();
    }
    return found == make_header(options, preparation);
}

}  // namespace

void compute(parallel::Communicator const& ranks, ComputeOptions const& options,
             base::Log& log)
{
    base::Stage const whole(log, "compute: all");
    std::int64_t bytes = 0;
    Timings timings;
    auto const start_seconds = seconds_since_start();
    std::vector<records::Scenario> scenarios;
    std::optional<store::StoreInUse> store;
    Preparation preparation;
    auto const threads = static_cast<int>(ranks.max(count::thread_count()));
    std::vector<count::Batch> batches;
    bool is_done_already = false;
    run_collectively(ranks, [&] {
        store.emplace(options.store);
        preparation = prepare(options);
        scenarios = values_of(preparation.scenarios);
        batches = plan_batches(options, preparation, scenarios, 0, threads);
        if (!ranks.is_root()) {
            return;
        }
        is_done_already = is_done(options, preparation);
        if (options.dry_run) {
            tell_scenarios(options, preparation, batches);
        } else if (!is_done_already) {
            check_output_place(options.out, "out", options.force);
        }
    });
    if (options.dry_run) {
        return;
    }
    // All ranks have prepared: so it is the same store for all of them.
    run_collectively(ranks, [&] { store->require_in_place(); });
    if (ranks.any(is_done_already)) {
        log.line(fmt::format("compute: {} is there already, whole",
                             options.out.string()));
        return;
    }
    base::catch_stop_signals();
    try {
        BatchRun batch_run(ranks, options, *store, preparation, log);
        auto const found = batch_run.resume();
        if (found.is_anything()) {
            batches = remaining_batches(options, preparation, scenarios, found,
                                        threads);
        }
        for (auto const& batch : batches) {
            batch_run.run(batch);
        }
        batch_run.commit();
        bytes = batch_run.bytes();
        timings = batch_run.timings();
    } catch (base::Stopped const& stopped) {
        throw base::Stopped(
            stopped.request(),
            "stopped by a signal; what was finished is kept beside the "
            "result: run the same again with --resume");
    }
    auto const peak = ranks.max(base::peak_memory_bytes());
    log.line(fmt::format("compute: peak memory {} on the largest of {} ranks",
                         base::format_bytes(peak), ranks.size()));
    whole.finish(bytes, "of columns");
    if (options.timings) {
        timings.start = start_seconds;
        timings.tell(log);
    }
}

}  // namespace samspil::compute
