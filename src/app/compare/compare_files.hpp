#pragma once

#include <iosfwd>

#include "app/compare/compare_sides.hpp"
#include "cubes/file/cube_file_header.hpp"
#include "cubes/file/scenario_result.hpp"

namespace samspil::app {

//! Whether scenarios that were not chosen are compared too.
enum class OtherScenarios
{
    leave_out,
    compare
};

/*!
 * Compare all that two cube files have in common, and print what differs: in
 * axes and settings, how many key figures, counts and correlations.
 *
 * \param a, b the chosen scenario of each.
 * \return whether a key figure, count or correlation differs.
 */
bool print_file_differences(ComparedSides const& sides,
                            cubes::ScenarioResult const& a,
                            cubes::ScenarioResult const& b,
                            OtherScenarios others, std::ostream& out);

}  // namespace samspil::app
