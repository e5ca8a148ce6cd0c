#pragma once

#include <string>
#include <vector>

#include "cubes/file/cube_file_header.hpp"
#include "names/language.hpp"

namespace samspil::app {

/*!
 * The differences between two cube files apart from their numbers: program
 * version, store, settings, and labels that only one of them has.
 *
 * \return one line for each difference: "threshold: 5 | 10".
 */
std::vector<std::string> header_differences(cubes::CubeFileHeader const& a,
                                            cubes::CubeFileHeader const& b,
                                            names::Language language);

}  // namespace samspil::app
