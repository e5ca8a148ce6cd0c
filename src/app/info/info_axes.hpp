#pragma once

#include <iosfwd>

#include "cubes/file/cube_file_header.hpp"

namespace samspil::app {

//! Print a line for each axis of a cube file: its name, how many labels it has,
//! and the first of them.
void info_axes(cubes::CubeFileHeader const& header, std::ostream& out);

}  // namespace samspil::app
