#include "compute/compute.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "base/stop_request.hpp"
#include "compute/batch_plan.hpp"
#include "compute/batch_run.hpp"
#include "compute/expected_work.hpp"
#include "compute/output_place.hpp"
#include "compute/preparation.hpp"
#include "count/thread_count.hpp"
#include "cubes/file/cube_file_reader.hpp"
#include "parallel/collective_error.hpp"
#include "records/scenario_keys.hpp"
#include "store/empty_groups.hpp"

namespace samspil::compute {
namespace {

using parallel::run_collectively;

//! What --dry-run prints.
void print_scenarios(std::vector<records::NamedScenario> const& scenarios,
                     std::vector<count::Batch> const& batches,
                     std::int64_t memory_bytes)
{
    for (auto const& scenario : scenarios) {
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
        scenarios.size(), batches.size(),
        batches.size() == 1 ? "pass" : "passes", base::format_bytes(most),
        base::format_bytes(memory_bytes));
}

//! Whether \p out is there already as the whole result of just this run.
bool is_result_in_place(std::filesystem::path const& out,
                        cubes::CubeFileHeader const& expected)
{
    if (!std::filesystem::is_regular_file(out)) {
        return false;
    }
    auto found = cubes::CubeFileReader(out).header();
    if (found.part.has_value()) {
        found.part->quality.clear();
    }
    return found == expected;
}

//! Is told what there is to do, once it is known.
using Expectation = std::function<void(std::vector<count::Batch> const&,
                                       Checkpoints::Found const&)>;

//! Count and write everything that an earlier run has not finished.
//! \param batches those of the whole run.
void run_batches(BatchRun& run, BatchPlanner const& plan,
                 std::vector<count::Batch> batches, bool is_resumed,
                 Expectation const& expect)
{
    Checkpoints::Found found;
    if (!is_resumed) {
        run.start_afresh();
    } else if (found = run.resume(); found.is_anything()) {
        batches = plan.remaining(found);
    }
    expect(batches, found);
    for (auto const& batch : batches) {
        run.run(batch);
    }
    run.commit();
}

//! Collective: tells whether a later run can go on from here.
[[noreturn]] void throw_stopped(parallel::Communicator const& ranks,
                                std::filesystem::path const& out,
                                base::StopRequest request)
{
    auto const folder = checkpoint_folder(out);
    bool const is_saved =
        ranks.any(ranks.is_root() && std::filesystem::exists(folder));
    if (is_saved) {
        throw base::Stopped(request,
                            "stopped by a signal; what was finished is saved "
                            "in " +
                                folder.string() +
                                ": run the same again with --resume",
                            base::SavedWork::some);
    }
    throw base::Stopped(request,
                        "stopped by a signal before anything was finished: "
                        "run the same again");
}

}  // namespace

void compute(parallel::Communicator const& ranks, Options const& options,
             base::Log& log)
{
    base::Stage const whole(log, "compute: all");
    auto const start_seconds = seconds_since_start();
    auto const threads = static_cast<int>(ranks.max(count::thread_count()));
    std::optional<store::StoreInUse> store;
    Preparation preparation;
    BatchPlanner const plan(preparation, threads);
    std::vector<count::Batch> batches;
    bool is_done = false;
    run_collectively(ranks, [&] {
        store.emplace(options.store);
        preparation = prepare(options);
        batches = plan.all();  // a scenario too large ends the run
        if (!ranks.is_root()) {
            return;
        }
        is_done = options.resume &&
                  is_result_in_place(options.out, preparation.header);
        if (options.dry_run) {
            print_scenarios(preparation.scenarios, batches,
                            options.memory_bytes);
        } else if (!is_done) {
            check_cube_file_place(options.out, options.force);
        }
    });
    if (options.dry_run) {
        return;
    }
    // All ranks have prepared: so it is the same store for all of them.
    run_collectively(ranks, [&] { store->require_in_place(); });
    if (ranks.any(is_done)) {
        log.line(fmt::format("compute: {} is there already, whole",
                             options.out.string()));
        return;
    }
    for (auto const& warning :
         store::warnings_of_empty_groups(preparation.manifest)) {
        log.warning(warning);
    }
    base::catch_stop_signals();
    RunPaths const paths{options.store, options.out};
    std::int64_t bytes = 0;
    Timings timings;
    try {
        BatchRun run(ranks, paths, *store, preparation, log);
        run_batches(run, plan, std::move(batches), options.resume,
                    [&](auto const& to_do, auto const& found) {
                        log.expect(expected_work(preparation, to_do, found,
                                                 ranks.size() * threads));
                    });
        bytes = run.bytes();
        timings = run.timings();
    } catch (base::Stopped const& stopped) {
        throw_stopped(ranks, options.out, stopped.request());
    }
    auto const peak = ranks.max(base::peak_memory_bytes());
    log.line(fmt::format("compute: peak memory {} on the largest of {} ranks",
                         base::format_bytes(peak), ranks.size()));
    whole.finish(bytes, "of columns");
    if (options.timings) {
        timings.start = start_seconds;
        timings.log_to(log);
    }
}

}  // namespace samspil::compute
