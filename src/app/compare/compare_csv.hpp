#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "cubes/comparison/differing_figures.hpp"
#include "cubes/file/cube_file_header.hpp"

namespace samspil::app {

/*!
 * Differences as CSV in UTF-8, one row each: figure, unit, period, geography,
 * name, level, value_a, value_b, difference (b − a), numerators, denominators,
 * bounds, intervals_overlap (yes, no). What is missing is empty; numbers have
 * a point and all their digits.
 *
 * \param header of the first side.
 */
std::string comparison_csv(std::span<cubes::FigureDifference const> rows,
                           cubes::CubeFileHeader const& header);

//! Whether a file begins as comparison_csv() does.
bool is_comparison_csv(std::filesystem::path const& path);

}  // namespace samspil::app
