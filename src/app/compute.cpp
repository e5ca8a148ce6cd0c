#include "app/compute.hpp"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "app/settings.hpp"
#include "app/version.hpp"
#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "count/count_store.hpp"
#include "cubes/correlation.hpp"
#include "cubes/cube_file_writer.hpp"
#include "cubes/cube_set.hpp"
#include "cubes/key_figure_evaluator.hpp"
#include "cubes/period.hpp"
#include "cubes/user_geographies.hpp"
#include "parallel/together.hpp"
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

cubes::ScenarioResult form_result(ComputeOptions const& options,
                                  store::Manifest const& manifest,
                                  Preparation const& preparation,
                                  count::Counted const& counted)
{
    auto counts = cubes::roll_up(counted.tally, preparation.geographies);
    cubes::KeyFigureEvaluator const evaluate(manifest.years,
                                             preparation.periods);
    auto figures = evaluate(counts);
    auto correlations = cubes::level_correlations(
        counts, manifest.years, preparation.periods, cubes::municipality_rows(),
        options.threshold);
    return {std::move(counts), std::move(figures), std::move(correlations)};
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
    header.scenarios = {options.base.name};
    header.years = manifest.years;
    header.periods = preparation.periods;
    header.geographies = cubes::labels_of(preparation.geographies);
    cubes::set_figure_axis(header);
    return header;
}

void write_result(ComputeOptions const& options,
                  store::Manifest const& manifest,
                  Preparation const& preparation, count::Counted const& counted,
                  base::Log const& log)
{
    base::Stage const forming(log, "compute: key figures");
    auto const result = form_result(options, manifest, preparation, counted);
    forming.finish(static_cast<std::int64_t>(result.counts.all().size_bytes()),
                   "of cubes");
    base::Stage const writing(log, "compute: write");
    cubes::CubeFileWriter writer(options.out,
                                 make_header(options, manifest, preparation));
    writer.write_next(result);
    writer.close();  // a full disk stops it before anything is in place
    base::write_file_atomically(quality_path(options.out),
                                quality_json(counted.quality));
    writer.commit();
    writing.finish(
        static_cast<std::int64_t>(std::filesystem::file_size(options.out)),
        options.out.string());
}

}  // namespace

void compute(parallel::Communicator const& ranks, ComputeOptions const& options,
             base::Log& log)
{
    base::Stage const whole(log, "compute: all");
    store::Manifest manifest;
    Preparation preparation;
    run_together(ranks, [&] {
        manifest = store::read_manifest(options.store);
        if (ranks.is_root()) {
            preparation = prepare(options, manifest);
        }
    });
    base::Stage const counting(log, "compute: count");
    auto const counted = count::count_store(ranks, options.store, manifest,
                                            options.base.values, log);
    counting.finish(
        counted.bytes,
        fmt::format("of columns; {} persons; on rank 0: waited {:.3f} s for "
                    "columns, counted {:.3f} s, reduced {:.3f} s",
                    counted.persons, counted.read_seconds,
                    counted.count_seconds, counted.reduce_seconds));
    run_together(ranks, [&] {
        if (ranks.is_root()) {
            write_result(options, manifest, preparation, counted, log);
        }
    });
    auto const peak = ranks.max(base::peak_memory_bytes());
    log.line(fmt::format("compute: peak memory {} on the largest of {} ranks",
                         base::format_bytes(peak), ranks.size()));
    whole.finish(counted.bytes, "of columns");
}

}  // namespace samspil::app
