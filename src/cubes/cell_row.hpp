#pragma once

#include <array>
#include <cstddef>

#include "cubes/catalogue.hpp"
#include "cubes/cube_cell.hpp"

namespace samspil::cubes {

/*!
 * The cells of all cubes of one scenario, year and geography in one row:
 * cube after cube in the catalogue's order, each in C order of its own axes.
 *
 * Key figures are sums of cells of one such row, so that a figure's cells are
 * found once, not once for each geography.
 */
inline constexpr auto row_offsets = [] {
    std::array<std::size_t, cube_count + 1> offsets{};
    for (std::size_t i = 0; i < cube_count; ++i) {
        offsets[i + 1] = offsets[i] + catalogue[i].cells();
    }
    return offsets;
}();

//! Cells of a row.
inline constexpr std::size_t row_cells = row_offsets[cube_count];

//! Where a cube's cells begin in a row.
constexpr std::size_t row_offset(CubeId id)
{
    return row_offsets[static_cast<std::size_t>(id)];
}

//! Where a cell is in a row.
constexpr std::size_t row_index(CubeCell cell)
{
    return row_offset(cell.cube) + cell.index;
}

}  // namespace samspil::cubes
