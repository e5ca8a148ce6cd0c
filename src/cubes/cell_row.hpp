#pragma once

#include <array>
#include <cstddef>

#include "base/contract.hpp"
#include "cubes/catalogue.hpp"

namespace samspil::cubes {

/*!
 * The cells of all cubes of one scenario, year and geography in one row:
 * cube after cube in the catalogue's order, each in C order of its own axes.
 *
 * Key figures are sums of cells of one such row, so that a figure's cells are
 * found once, not once a geography.
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

//! The cell of a cube at these indices of its own axes (all of them).
template <class... Indices>
constexpr std::size_t cell_index(CubeId id, Indices... indices)
{
    auto const& spec = cube(id);
    SAMSPIL_EXPECT(sizeof...(indices) == spec.axis_total);
    std::array<std::size_t, sizeof...(indices)> const all{
        static_cast<std::size_t>(indices)...};
    std::size_t cell = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const length = axis(spec.axes[i]).labels.size();
        SAMSPIL_EXPECT(all[i] < length);
        cell = cell * length + all[i];
    }
    return cell;
}

}  // namespace samspil::cubes
