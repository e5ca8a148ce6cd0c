#pragma once

#include "cubes/file/cube_file_header.hpp"
#include "hdf5/file.hpp"

namespace samspil::cubes::detail {

/*!
 * Read a cube file's attributes and axes.
 *
 * \throw base::Error if it is no cube file, has another major version, or has
 *        other axes than this program knows.
 */
CubeFileHeader read_header(hdf5::File const& file);

//! 1 of the format version "1.1".
int minor_version(hdf5::File const& file);

}  // namespace samspil::cubes::detail
