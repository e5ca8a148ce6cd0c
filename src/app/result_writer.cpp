#include "app/result_writer.hpp"

#include <nlohmann/json.hpp>

#include "app/committed_results.hpp"
#include "app/settings.hpp"
#include "app/version.hpp"
#include "cubes/correlation.hpp"
#include "cubes/cube_set.hpp"
#include "cubes/key_figure.hpp"

namespace samspil::app {
namespace {

constexpr auto cube_file_title =
    "Overlap between psychiatry and social interventions: indicator cubes";

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
                                  Preparation const& preparation)
{
    cubes::CubeFileHeader header;
    header.title = cube_file_title;
    header.program_version = program_version();
    header.store_fingerprint = preparation.manifest.fingerprint;
    header.settings = settings_json(options, preparation.manifest,
                                    preparation.periods, preparation.areas);
    for (auto const& scenario : preparation.scenarios) {
        header.scenarios.push_back(scenario.name);
    }
    header.years = preparation.manifest.years;
    header.periods = preparation.periods;
    header.geographies = cubes::labels_of(preparation.geographies);
    cubes::set_figure_axis(header);
    header.part = options.part;
    header.has_bounds = options.bootstrap > 0 && !header.has_tails();
    return header;
}

}  // namespace

ResultWriter::ResultWriter(ComputeOptions const& options,
                           Preparation const& preparation,
                           cubes::KeyFigureEvaluator const& evaluate)
    : options_(options),
      preparation_(preparation),
      evaluate_(evaluate),
      writer_(options.out, make_header(options, preparation)),
      result_{cubes::CubeSet(preparation.manifest.years.count(),
                             preparation.geographies.size()),
              cubes::KeyFigureValues(preparation.periods.size(),
                                     preparation.geographies.size(),
                                     cubes::key_figures().size()),
              {}}
{
}

void ResultWriter::write(cubes::PlaceTally const& tally,
                         cubes::IntervalKeeper const* intervals)
{
    auto& [counts, figures, correlations] = result_;
    cubes::roll_up(tally, preparation_.geographies, counts);
    evaluate_(counts, figures);
    bool const is_part_of_replicates =
        options_.part.has_value() &&
        options_.part->of == cubes::PartOf::replicates;
    if (intervals != nullptr && !is_part_of_replicates) {
        cubes::set_bounds(*intervals, figures);
    }
    correlations = cubes::level_correlations(
        counts, preparation_.manifest.years, preparation_.periods,
        cubes::municipality_rows(), options_.threshold);
    writer_.write_next(result_, is_part_of_replicates ? intervals : nullptr);
}

void ResultWriter::commit(count::ScenarioQuality const& quality)
{
    auto const json = quality_json(quality);
    if (options_.part.has_value()) {
        writer_.write_quality(json);
    }
    commit_results(writer_, options_.out, json);
}

}  // namespace samspil::app
