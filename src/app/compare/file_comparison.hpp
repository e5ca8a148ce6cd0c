#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/compare/compare_sides.hpp"
#include "cubes/comparison/differing_counts.hpp"
#include "cubes/file/scenario_result.hpp"

namespace samspil::app {

//! How many cells were set apart, by reason.
struct SetApartCells
{
    cubes::SetApartCounts figures{};
    cubes::SetApartCounts counts{};
    cubes::SetApartCounts correlations{};

    SetApartCells& operator+=(SetApartCells const& other);
};

//! How much of one scenario differs; what is set apart is not in it.
struct ScenarioComparison
{
    std::size_t figures = 0;                    //!< compared
    std::vector<std::size_t> by_period;         //!< differing, by common period
    std::vector<cubes::CubeDifference> counts;  //!< cubes that differ
    std::size_t correlations = 0;               //!< compared
    std::size_t differing_correlations = 0;
    SetApartCells set_apart;

    std::size_t differing_figures() const;
    bool has_differences() const;
};

//! All that two cube files have in common.
struct FileComparison
{
    ScenarioComparison chosen;
    std::size_t others = 0;  //!< other scenarios that are compared
    std::vector<std::string> differing_others;
    SetApartCells set_apart;  //!< of all scenarios

    bool has_differences() const
    {
        return chosen.has_differences() || !differing_others.empty();
    }
};

//! What is set apart between scenarios of the two sides, by their positions;
//! nothing unless the options ask for it.
std::optional<cubes::SameObservation> same_observation_of(
    ComparedSides const& sides, cubes::CommonLabel scenarios,
    CompareOptions const& options);

/*!
 * Compare two files.
 *
 * \param a, b the chosen scenario of each. If the options name none, the
 *             others are compared too.
 */
FileComparison compare_files(ComparedSides const& sides,
                             cubes::ScenarioResult const& a,
                             cubes::ScenarioResult const& b,
                             CompareOptions const& options);

}  // namespace samspil::app
