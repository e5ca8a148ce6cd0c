#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "cubes/comparison/common_axes.hpp"
#include "cubes/comparison/same_observation.hpp"
#include "cubes/cube_set.hpp"
#include "cubes/figures/correlation.hpp"

namespace samspil::cubes {

//! One cell of a cube on both sides.
struct CellDifference
{
    CommonLabel year{};
    CommonLabel geography{};
    std::size_t cell = 0;  //!< of the cube's own cells, C order
    std::int64_t a = 0;
    std::int64_t b = 0;
};

//! What differs in one cube.
struct CubeDifference
{
    CubeId cube{};
    std::int64_t compared = 0;   //!< cells
    std::int64_t differing = 0;  //!< those set apart left out
    CellDifference largest;      //!< by |b − a|, the first of several
    SetApartCounts set_apart{};  //!< cells that differ by definition
};

/*!
 * The cubes that differ, in the catalogue's order; those too of which only
 * cells that are set apart differ.
 *
 * \param same says what is set apart; null: nothing.
 */
std::vector<CubeDifference> differing_counts(
    CommonAxes const& axes, CubeSet const& a, CubeSet const& b,
    SameObservation const* same = nullptr);

//! The period of each correlation that differs in r, p or n (M9.14).
std::vector<CommonLabel> differing_correlations(CommonAxes const& axes,
                                                std::span<Correlation const> a,
                                                std::span<Correlation const> b);

}  // namespace samspil::cubes
