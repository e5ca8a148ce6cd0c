#pragma once

#include <string>
#include <vector>

#include "cubes/file/cube_file_content.hpp"

namespace samspil::app {

/*!
 * What two cube files do not have in common before any number is looked at:
 * program version, store, settings, and labels that one has alone.
 *
 * \return a line each: "threshold: 5 | 10".
 */
std::vector<std::string> header_differences(cubes::CubeFileHeader const& a,
                                            cubes::CubeFileHeader const& b);

}  // namespace samspil::app
