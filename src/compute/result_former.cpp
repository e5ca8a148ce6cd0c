#include "compute/result_former.hpp"

#include "cubes/cube_set.hpp"
#include "cubes/figures/correlation.hpp"
#include "cubes/figures/key_figure.hpp"

namespace samspil::compute {

ResultFormer::ResultFormer(Preparation const& preparation,
                           cubes::KeyFigureEvaluator const& evaluate)
    : preparation_(preparation),
      evaluate_(evaluate),
      result_{cubes::CubeSet(preparation.manifest.years.count(),
                             preparation.geographies.size()),
              cubes::KeyFigureValues(preparation.periods.size(),
                                     preparation.geographies.size(),
                                     cubes::key_figures().size()),
              {}}
{
}

cubes::ScenarioResult const& ResultFormer::operator()(
    cubes::PlaceTally const& tally, cubes::PercentileBounds const* bounds)
{
    auto& [counts, figures, correlations] = result_;
    cubes::roll_up(tally, preparation_.geographies, counts);
    evaluate_(counts, figures);
    if (bounds != nullptr) {
        cubes::set_bounds(*bounds, figures);
    }
    correlations = cubes::level_correlations(
        counts, preparation_.manifest.years, preparation_.periods,
        cubes::municipality_rows(), preparation_.threshold);
    return result_;
}

}  // namespace samspil::compute
