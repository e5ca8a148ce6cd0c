#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "base/years.hpp"
#include "cubes/cube_set.hpp"
#include "cubes/figures/correlation.hpp"
#include "cubes/figures/key_figure_evaluator.hpp"
#include "cubes/user_geographies.hpp"
#include "cubes/whole_cube_file.hpp"

namespace samspil::testing {

inline constexpr base::Years sample_years{2018, 2022};

/*!
 * Counts that no register would give, but of every size: 0 for some, so that
 * figures are missing too. The same for the same seed.
 */
inline cubes::PlaceTally sample_tally(unsigned seed)
{
    cubes::PlaceTally tally(sample_years.count());
    std::mt19937 random(seed);
    for (auto& count : tally.all()) {
        auto const drawn = random();
        count = drawn % 8 == 0 ? 0 : static_cast<std::int64_t>(drawn % 1000);
    }
    return tally;
}

//! The standard geographies and two of a user's that overlap.
inline std::vector<reference::Geography> sample_geographies()
{
    std::vector<reference::Geography> own(2);
    own[0] = {"X", "Område Æ", "council", {}};
    own[0].places.set(reference::koebenhavn_byen.index());
    own[0].places.set(1);
    own[1] = {"Y", "Område Ø", "council", {}};
    own[1].places.set(1);
    return cubes::all_geographies(std::move(own));
}

//! Two scenarios with all that a run computes.
inline CubeFileContent make_sample_content()
{
    auto const geographies = sample_geographies();
    CubeFileContent content;
    auto& header = content.header;
    header.title = "Psykiatri og sociale indsatser: samspil";
    header.program_version = "0.1.0";
    header.store_fingerprint = "0123456789abcdef";
    header.settings = R"({"threshold": 5})";
    header.scenarios = {"base", "older"};
    header.years = sample_years;
    header.periods = cubes::make_periods(sample_years);
    header.geographies = cubes::labels_of(geographies);
    cubes::set_figure_axis(header);
    cubes::KeyFigureEvaluator const evaluate(sample_years, header.periods);
    for (unsigned seed : {1U, 2U}) {
        auto counts = cubes::roll_up(sample_tally(seed), geographies);
        auto figures = evaluate(counts);
        auto correlations =
            cubes::level_correlations(counts, sample_years, header.periods,
                                      cubes::municipality_rows(), 5);
        content.results.push_back(
            {std::move(counts), std::move(figures), std::move(correlations)});
    }
    return content;
}

inline CubeFileContent const& sample_content()
{
    static auto const content = make_sample_content();
    return content;
}

}  // namespace samspil::testing
