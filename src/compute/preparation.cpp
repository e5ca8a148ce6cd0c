#include "compute/preparation.hpp"

#include <tuple>

#include "compute/run_header.hpp"
#include "cubes/figures/key_figure.hpp"
#include "cubes/user_geographies.hpp"

namespace samspil::compute {
namespace {

//! With a bootstrap, replicates get half of the memory.
void share_memory(std::int64_t memory_bytes, Preparation& result)
{
    bool const has_replicates = result.bootstrap.replicates > 0;
    result.bootstrap.memory_bytes = memory_bytes / 2;
    result.tally_memory_bytes =
        has_replicates ? memory_bytes / 2 : memory_bytes;
}

//! Narrows scenarios and replicates down to this part of the run.
void choose_part(cubes::Part const& part, Preparation& result)
{
    result.scenarios = part.scenarios_of(result.scenarios);
    if (part.of == cubes::PartOf::replicates) {
        auto& [replicates, seed, memory_bytes, begin, end] = result.bootstrap;
        std::tie(begin, end) = part.share_of(replicates);
    }
}

}  // namespace

std::size_t Preparation::figure_count() const
{
    return periods.size() * geographies.size() * cubes::key_figures().size();
}

std::vector<records::Scenario> Preparation::scenario_values(
    std::size_t begin, std::size_t end) const
{
    std::vector<records::Scenario> values;
    for (auto i = begin; i < end; ++i) {
        values.push_back(scenarios[i].values);
    }
    return values;
}

Preparation prepare(Options const& options)
{
    auto const& settings = options.settings;
    Preparation result;
    result.manifest = store::read_manifest(options.store);
    result.scenarios = settings.scenarios;
    result.bootstrap.replicates = settings.replicates;
    result.bootstrap.seed = settings.seed;
    result.bootstrap.end = settings.replicates;
    if (options.part.has_value()) {
        choose_part(*options.part, result);
    }
    share_memory(options.memory_bytes, result);
    result.threshold = settings.threshold;
    result.periods =
        cubes::make_periods(result.manifest.years, settings.pooled);
    std::vector<reference::Geography> areas;
    if (options.geographies.has_value()) {
        areas = cubes::read_user_geographies(*options.geographies);
    }
    result.geographies = cubes::all_geographies(areas);
    result.header = make_header(settings, areas, options.part, result);
    return result;
}

}  // namespace samspil::compute
