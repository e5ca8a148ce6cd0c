#include "app/result_writer.hpp"

#include <nlohmann/json.hpp>

#include "app/settings.hpp"
#include "app/version.hpp"
#include "base/atomic_file.hpp"
#include "cubes/correlation.hpp"
#include "cubes/cube_set.hpp"
#include "cubes/key_figure.hpp"

namespace samspil::app {
namespace {

constexpr auto cube_file_title =
    "Overlap between psychiatry and social interventions: indicator cubes";

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
                                  Preparation const& preparation)
{
    cubes::CubeFileHeader header;
    header.title = cube_file_title;
    header.program_version = program_version();
    header.store_fingerprint = preparation.manifest.fingerprint;
    header.settings = settings_json(options, preparation.manifest,
                                    preparation.periods, preparation.areas);
    for (auto const& scenario : options.scenarios) {
        header.scenarios.push_back(scenario.name);
    }
    header.years = preparation.manifest.years;
    header.periods = preparation.periods;
    header.geographies = cubes::labels_of(preparation.geographies);
    cubes::set_figure_axis(header);
    header.has_bounds = options.bootstrap > 0;
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
    figures.lower.clear();
    figures.upper.clear();
    if (intervals != nullptr) {
        figures.lower.reserve(figures.value.size());
        figures.upper.reserve(figures.value.size());
        for (std::size_t i = 0; i < figures.value.size(); ++i) {
            auto const bounds = intervals->bounds(i);
            figures.lower.push_back(bounds.lower);
            figures.upper.push_back(bounds.upper);
        }
    }
    correlations = cubes::level_correlations(
        counts, preparation_.manifest.years, preparation_.periods,
        cubes::municipality_rows(), options_.threshold);
    writer_.write_next(result_);
}

void ResultWriter::commit(count::ScenarioQuality const& quality)
{
    writer_.close();  // a full disk stops it before anything is in place
    base::write_file_atomically(quality_path(options_.out),
                                quality_json(quality));
    writer_.commit();
}

}  // namespace samspil::app
