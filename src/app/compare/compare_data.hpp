#pragma once

#include <optional>
#include <span>

#include "app/compare/compare_sides.hpp"
#include "app/forms/data_table.hpp"
#include "cubes/comparison/differing_figures.hpp"

namespace samspil::app {

//! Whether two intervals overlap: "yes", "no", or "" without intervals.
std::string overlap_answer(cubes::FigureDifference const& row);

/*!
 * Differences as programs read them, one row each. Its columns are named as
 * those of `show`: A's and B's scenario, the area, period and figure, then both
 * sides' numbers, and why a difference is set apart (cubes::SetApart; empty:
 * it is not).
 */
DataTable comparison_data(ComparedSides const& sides,
                          std::span<cubes::FigureDifference const> rows,
                          names::Language language);

//! The first rows of each unit, and of those that are set apart.
//! \param rows as sort_by_size leaves them.
std::vector<cubes::FigureDifference> top_of_each_unit(
    std::span<cubes::FigureDifference const> rows,
    cubes::CubeFileHeader const& header, std::size_t top);

}  // namespace samspil::app
