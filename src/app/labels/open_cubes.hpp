#pragma once

#include <filesystem>

#include "cubes/file/cube_file_reader.hpp"

namespace samspil::app {

//! A cube file that a user has named. Warns on standard error if nothing guards
//! its bytes (format version 1.0).
//! \throw base::Error as CubeFileReader does.
cubes::CubeFileReader open_cubes(std::filesystem::path const& path);

}  // namespace samspil::app
