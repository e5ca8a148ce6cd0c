#pragma once

#include <filesystem>
#include <string>

#include "cubes/file/cube_file_writer.hpp"

namespace samspil::compute {

/*!
 * Puts a cube file and the quality report beside it into place.
 *
 * \param writer has got all scenarios.
 * \param quality JSON text of the report.
 * \throw base::Error if the system refuses. The cube file is then not in place.
 */
void commit_results(cubes::CubeFileWriter& writer,
                    std::filesystem::path const& path,
                    std::string const& quality);

}  // namespace samspil::compute
