#include "app/compute.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>

#include "app/settings.hpp"
#include "app/version.hpp"
#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "count/batches.hpp"
#include "count/count_store.hpp"
#include "count/thread_count.hpp"
#include "cubes/correlation.hpp"
#include "cubes/cube_file_writer.hpp"
#include "cubes/cube_set.hpp"
#include "cubes/key_figure_evaluator.hpp"
#include "cubes/period.hpp"
#include "cubes/user_geographies.hpp"
#include "parallel/together.hpp"
#include "records/scenario_keys.hpp"
#include "store/manifest.hpp"

namespace samspil::app {
namespace {

using parallel::run_together;

constexpr auto cube_file_title =
    "Overlap between psychiatry and social interventions: indicator cubes";

//! What rank 0 finds out before anything is counted.
struct Preparation
{
    std::vector<cubes::Period> periods;
    std::vector<reference::Geography> areas;        //!< the user's
    std::vector<reference::Geography> geographies;  //!< the whole axis
};

void check_place(ComputeOptions const& options)
{
    namespace fs = std::filesystem;
    auto const folder = options.out.has_parent_path()
                            ? options.out.parent_path()
                            : fs::path(".");
    if (!fs::is_directory(folder)) {
        throw base::Error("there is no folder " + folder.string() +
                          " for the cube file: make it first");
    }
    if (fs::is_directory(options.out)) {
        throw base::Error(options.out.string() +
                          " is a folder: --out names the cube file");
    }
    if (fs::exists(options.out) && !options.force) {
        throw base::Error(options.out.string() +
                          " is there already: give another file, or --force "
                          "to replace it");
    }
}

Preparation prepare(ComputeOptions const& options,
                    store::Manifest const& manifest)
{
    check_place(options);
    Preparation result;
    result.periods = cubes::make_periods(manifest.years, options.pooled);
    if (options.geographies.has_value()) {
        result.areas = cubes::read_user_geographies(*options.geographies);
    }
    result.geographies = cubes::all_geographies(result.areas);
    return result;
}

std::filesystem::path quality_path(std::filesystem::path path)
{
    path += ".quality.json";
    return path;
}

std::string quality_json(count::ScenarioQuality const& quality)
{
    nlohmann::ordered_json const json{{"format_version", "1.0"},
                                      {"rules",
                                       {{"M4.7", quality.unobserved_indexes},
                                        {"M6.5", quality.invalid_interventions},
                                        {"M7.4", quality.defaulted_to_byen}}}};
    return json.dump(1) + "\n";
}

cubes::CubeFileHeader make_header(ComputeOptions const& options,
                                  store::Manifest const& manifest,
                                  Preparation const& preparation)
{
    cubes::CubeFileHeader header;
    header.title = cube_file_title;
    header.program_version = program_version();
    header.store_fingerprint = manifest.fingerprint;
    header.settings = settings_json(options, manifest, preparation.periods,
                                    preparation.areas);
    for (auto const& scenario : options.scenarios) {
        header.scenarios.push_back(scenario.name);
    }
    header.years = manifest.years;
    header.periods = preparation.periods;
    header.geographies = cubes::labels_of(preparation.geographies);
    cubes::set_figure_axis(header);
    return header;
}

std::vector<records::Scenario> values_of(
    std::vector<records::NamedScenario> const& scenarios)
{
    std::vector<records::Scenario> values;
    for (auto const& scenario : scenarios) {
        values.push_back(scenario.values);
    }
    return values;
}

//! Forms what the cube file holds and writes it, scenario by scenario.
class ResultWriter
{
  public:
    ResultWriter(ComputeOptions const& options, store::Manifest const& manifest,
                 Preparation const& preparation)
        : options_(options),
          manifest_(manifest),
          preparation_(preparation),
          evaluate_(manifest.years, preparation.periods),
          writer_(options.out, make_header(options, manifest, preparation))
    {
    }

    void write(cubes::PlaceTally const& tally)
    {
        auto counts = cubes::roll_up(tally, preparation_.geographies);
        auto figures = evaluate_(counts);
        auto correlations = cubes::level_correlations(
            counts, manifest_.years, preparation_.periods,
            cubes::municipality_rows(), options_.threshold);
        writer_.write_next(
            {std::move(counts), std::move(figures), std::move(correlations)});
    }

    void commit(count::ScenarioQuality const& quality)
    {
        base::write_file_atomically(quality_path(options_.out),
                                    quality_json(quality));
        writer_.commit();
    }

  private:
    ComputeOptions const& options_;       //!< the run's
    store::Manifest const& manifest_;     //!< the store's
    Preparation const& preparation_;      //!< periods and geographies
    cubes::KeyFigureEvaluator evaluate_;  //!< key figures
    cubes::CubeFileWriter writer_;        //!< the file, beside its place
};

std::string describe(count::Counted const& counted)
{
    return fmt::format(
        "of columns; {} persons; on rank 0: waited {:.3f} s for columns, "
        "counted {:.3f} s, reduced {:.3f} s",
        counted.persons, counted.read_seconds, counted.count_seconds,
        counted.reduce_seconds);
}

void tell_scenarios(ComputeOptions const& options,
                    std::vector<count::Batch> const& batches)
{
    for (auto const& scenario : options.scenarios) {
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
        "{} scenarios in {} passes over the persons; tallies take up "
        "to {} of a rank's {} (--memory)\n",
        options.scenarios.size(), batches.size(), base::format_bytes(most),
        base::format_bytes(options.memory_bytes));
}

}  // namespace

void compute(parallel::Communicator const& ranks, ComputeOptions const& options,
             base::Log& log)
{
    base::Stage const whole(log, "compute: all");
    auto const scenarios = values_of(options.scenarios);
    store::Manifest manifest;
    Preparation preparation;
    std::vector<count::Batch> batches;
    std::optional<ResultWriter> results;  // rank 0 only
    run_together(ranks, [&] {
        manifest = store::read_manifest(options.store);
        batches =
            count::make_batches(scenarios, manifest.years.count(),
                                count::thread_count(), options.memory_bytes);
        if (ranks.is_root()) {
            preparation = prepare(options, manifest);
            if (options.dry_run) {
                tell_scenarios(options, batches);
            } else {
                results.emplace(options, manifest, preparation);
            }
        }
    });
    if (options.dry_run) {
        return;
    }
    std::int64_t bytes = 0;
    count::ScenarioQuality quality;
    for (auto const& batch : batches) {
        base::Stage const counting(log, "compute: count");
        std::span<records::Scenario const> const all(scenarios);
        count::ScenarioPlan const plan(
            all.subspan(batch.begin, batch.end - batch.begin));
        auto const counted =
            count::count_store(ranks, options.store, manifest, plan, log);
        counting.finish(counted.bytes, describe(counted));
        bytes += counted.bytes;
        if (batch.begin == 0) {
            quality = counted.quality;
        }
        base::Stage const forming(log, "compute: form, write");
        run_together(ranks, [&] {
            if (ranks.is_root()) {
                for (auto const& use : plan.uses()) {
                    results->write(counted.tallies.assemble(use));
                }
            }
        });
        forming.finish(plan.tally_bytes(manifest.years.count()),
                       fmt::format("of tallies; scenarios {} to {}",
                                   batch.begin + 1, batch.end));
    }
    base::Stage const closing(log, "compute: close");
    run_together(ranks, [&] {
        if (ranks.is_root()) {
            results->commit(quality);
            closing.finish(static_cast<std::int64_t>(
                               std::filesystem::file_size(options.out)),
                           options.out.string());
        }
    });
    auto const peak = ranks.max(base::peak_memory_bytes());
    log.line(fmt::format("compute: peak memory {} on the largest of {} ranks",
                         base::format_bytes(peak), ranks.size()));
    whole.finish(bytes, "of columns");
}

}  // namespace samspil::app
