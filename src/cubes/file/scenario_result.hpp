#pragma once

#include <vector>

#include "cubes/cube_set.hpp"
#include "cubes/figures/correlation.hpp"
#include "cubes/figures/key_figure_values.hpp"

namespace samspil::cubes {

//! The numbers of one scenario, on the axes of the cube file.
struct ScenarioResult
{
    CubeSet counts;                         //!< [year, geography, row]
    KeyFigureValues figures;                //!< [period, geography, figure]
    std::vector<Correlation> correlations;  //!< [period, level]
};

}  // namespace samspil::cubes
