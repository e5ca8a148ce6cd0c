#pragma once

#include <string>

#include "cubes/comparison/same_observation.hpp"
#include "cubes/file/cube_file_header.hpp"

namespace samspil::app {

/*!
 * The rule of what differs by definition between a scenario of two files.
 *
 * \throw base::Error if a file's settings do not say when its observation ends
 *        or what its scenario is.
 */
cubes::SameObservation read_same_observation(cubes::CubeFileHeader const& a,
                                             std::string const& scenario_a,
                                             cubes::CubeFileHeader const& b,
                                             std::string const& scenario_b);

}  // namespace samspil::app
