#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "compute/options.hpp"
#include "compute/preparation.hpp"
#include "cubes/file/cube_file_header.hpp"
#include "reference/geographies.hpp"

namespace samspil::compute {

/*!
 * The header of the cube file that a computation writes.
 *
 * \param areas       the user's (M7.5).
 * \param part        nothing: the whole run.
 * \param preparation all but its header.
 */
cubes::CubeFileHeader make_header(
    RunSettings const& settings, std::vector<reference::Geography> const& areas,
    std::optional<cubes::Part> const& part, Preparation const& preparation);

/*!
 * The first property in which two headers differ although all files of one
 * run share it: everything but scenarios and parts. Nothing if they agree.
 */
std::optional<std::string_view> difference(cubes::CubeFileHeader const& a,
                                           cubes::CubeFileHeader const& b);

}  // namespace samspil::compute
