#pragma once

#include <string>
#include <vector>

#include "cubes/file/cube_file_header.hpp"

namespace samspil::app {

//! Each level once, in the order in which the axis first has it.
std::vector<std::string> geography_levels(
    std::vector<cubes::GeographyLabel> const& geographies);

}  // namespace samspil::app
