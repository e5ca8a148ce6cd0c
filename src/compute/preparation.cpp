#include "compute/preparation.hpp"

#include <tuple>

#include "cubes/figures/key_figure.hpp"
#include "cubes/user_geographies.hpp"

namespace samspil::compute {

std::size_t Preparation::figure_count() const
{
    return periods.size() * geographies.size() * cubes::key_figures().size();
}

namespace {

void choose_part(ComputeOptions const& options, Preparation& result)
{
    result.scenarios = options.scenarios;
    result.end_replicate = options.bootstrap;
    if (!options.part.has_value()) {
        return;
    }
    auto const& part = *options.part;
    result.scenarios = part.scenarios_of(options.scenarios);
    if (part.of == cubes::PartOf::replicates) {
        std::tie(result.first_replicate, result.end_replicate) =
            part.share_of(options.bootstrap);
    }
}

}  // namespace

Preparation prepare(ComputeOptions const& options)
{
    Preparation result;
    choose_part(options, result);
    result.manifest = store::read_manifest(options.store);
    result.periods = cubes::make_periods(result.manifest.years, options.pooled);
    if (options.geographies.has_value()) {
        result.areas = cubes::read_user_geographies(*options.geographies);
    }
    result.geographies = cubes::all_geographies(result.areas);
    return result;
}

}  // namespace samspil::compute
