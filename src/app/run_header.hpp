#pragma once

#include <optional>
#include <string_view>

#include "app/compute.hpp"
#include "app/preparation.hpp"
#include "cubes/cube_file_content.hpp"

namespace samspil::app {

//! The header of the cube file that a computation writes.
cubes::CubeFileHeader make_header(ComputeOptions const& options,
                                  Preparation const& preparation);

/*!
 * The first thing in which headers differ that files of one run share: all
 * but scenarios and parts. Nothing if they agree.
 */
std::optional<std::string_view> difference(cubes::CubeFileHeader const& a,
                                           cubes::CubeFileHeader const& b);

}  // namespace samspil::app
