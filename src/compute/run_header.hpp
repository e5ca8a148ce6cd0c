#pragma once

#include <optional>
#include <string_view>

#include "compute/compute.hpp"
#include "compute/preparation.hpp"
#include "cubes/file/cube_file_content.hpp"

namespace samspil::compute {

//! The header of the cube file that a computation writes.
cubes::CubeFileHeader make_header(ComputeOptions const& options,
                                  Preparation const& preparation);

/*!
 * The first thing in which headers differ that files of one run share: all
 * but scenarios and parts. Nothing if they agree.
 */
std::optional<std::string_view> difference(cubes::CubeFileHeader const& a,
                                           cubes::CubeFileHeader const& b);

}  // namespace samspil::compute
