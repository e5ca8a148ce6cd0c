#pragma once

#include <iosfwd>
#include <span>

#include "app/compare/compare.hpp"
#include "cubes/comparison/differing_figures.hpp"
#include "cubes/file/cube_file_header.hpp"

namespace samspil::app {

/*!
 * Print the largest differences, a table for each unit.
 *
 * \param rows   as sort_by_size leaves them, without those set apart.
 * \param header of the first side.
 */
void print_largest(std::span<cubes::FigureDifference const> rows,
                   cubes::CubeFileHeader const& header,
                   CompareOptions const& options, std::ostream& out);

}  // namespace samspil::app
