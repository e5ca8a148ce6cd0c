#include "compute/run_header.hpp"

#include "base/program_version.hpp"
#include "compute/settings.hpp"

namespace samspil::compute {
namespace {

constexpr auto cube_file_title =
    "Overlap between psychiatry and social interventions: indicator cubes";

}  // namespace

cubes::CubeFileHeader make_header(
    RunSettings const& settings, std::vector<reference::Geography> const& areas,
    std::optional<cubes::Part> const& part, Preparation const& preparation)
{
    cubes::CubeFileHeader header;
    header.title = cube_file_title;
    header.program_version = base::program_version();
    header.store_fingerprint = preparation.manifest.fingerprint;
    header.settings = settings_json(settings, preparation.manifest,
                                    preparation.periods, areas);
    for (auto const& scenario : preparation.scenarios) {
        header.scenarios.push_back(scenario.name);
    }
    header.years = preparation.manifest.years;
    header.periods = preparation.periods;
    header.geographies = cubes::labels_of(preparation.geographies);
    cubes::set_figure_axis(header);
    header.part = part;
    if (header.has_tails()) {
        header.part->first_replicate = preparation.bootstrap.begin;
        header.part->end_replicate = preparation.bootstrap.end;
    }
    header.has_bounds = settings.replicates > 0 && !header.has_tails();
    return header;
}

std::optional<std::string_view> difference(cubes::CubeFileHeader const& a,
                                           cubes::CubeFileHeader const& b)
{
    if (a.program_version != b.program_version) {
        return "the program's version";
    }
    if (a.store_fingerprint != b.store_fingerprint) {
        return "the store's fingerprint";
    }
    if (a.settings != b.settings) {
        return "settings";
    }
    if (a.years != b.years || a.periods != b.periods ||
        a.geographies != b.geographies || a.figure_ids != b.figure_ids ||
        a.figure_units != b.figure_units || a.title != b.title) {
        return "years, periods, geographies or key figures";
    }
    return std::nullopt;
}

}  // namespace samspil::compute
