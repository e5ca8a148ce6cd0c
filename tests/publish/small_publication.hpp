#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "cubes/sample_cubes.hpp"
#include "publish/figures/told_values.hpp"
#include "publish/plan/plan_cells.hpp"
#include "publish/publication.hpp"
#include "publish/source/cube_source.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::test {

//! Settings as compute writes them, of the areas of sample_geographies().
inline constexpr auto sample_settings =
    R"({"years":"2018-2022","scenarios":{"base":{"diagnosis_lookback_years":0},)"
    R"("older":{"diagnosis_lookback_years":5}},"pooled":["2020-2022"],)"
    R"("threshold":5,"bootstrap":0,"geographies":[)"
    R"({"code":"X","name":"Område Æ","level":"council",)"
    R"("places":["101 byen","147"]},)"
    R"({"code":"Y","name":"Område Ø","level":"council","places":["147"]}]})";

/*!
 * A publication of the sample's counts: all that is missing is so, every third
 * cell is suppressed, and the others are shown.
 */
inline publish::Publication small_publication()
{
    auto const& content = testing::sample_content();
    auto const& header = content.header;
    publish::Publication publication;
    publication.program_version = "0.1.0";
    publication.store_fingerprint = header.store_fingerprint;
    publication.settings = sample_settings;
    publication.scenario = "base";
    publication.threshold = 5;
    publication.plan = {{"overlap_of_*", "region", "year"},
                        {"growth.*", "council", "year"},
                        {"*_per_1000_adults", "municipality", "pooled"}};
    publication.periods = header.periods;
    publication.geographies = testing::sample_geographies();
    publication.figure_ids = header.figure_ids;
    publication.figure_units = header.figure_units;
    publication.correlations = content.results.front().correlations;
    auto const levels = reference::geography_levels(publication.geographies);
    auto const level_of =
        publish::level_indices(publication.geographies, levels);
    publish::PlanCells const plan(publication.plan, header.figure_ids, levels,
                                  header.periods);
    auto const& values = content.results.front().figures;
    publication.status.assign(values.value.size(),
                              publish::CellStatus::not_in_plan);
    std::size_t number = 0;
    for (std::size_t p = 0; p < header.periods.size(); ++p) {
        for (std::size_t g = 0; g < level_of.size(); ++g) {
            for (std::size_t f = 0; f < header.figure_ids.size(); ++f) {
                if (!plan.has(f, level_of[g], p)) {
                    continue;
                }
                auto const i = values.index(p, g, f);
                publication.status[i] =
                    std::isnan(values.value[i]) ? publish::CellStatus::missing
                    : ++number % 3 == 0 ? publish::CellStatus::suppressed
                                        : publish::CellStatus::shown;
            }
        }
    }
    publication.values =
        publish::told_values(values, publication.status, cubes::key_figures());
    return publication;
}

}  // namespace samspil::test
