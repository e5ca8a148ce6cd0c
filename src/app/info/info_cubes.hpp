#pragma once

#include <filesystem>
#include <iosfwd>

namespace samspil::app {

/*!
 * Print what a cube file holds: version, fingerprint, years, periods,
 * scenarios, geographies, key figures, axes, settings.
 *
 * \throw base::Error if it is no cube file or cannot be read.
 */
void info_cubes(std::filesystem::path const& path, std::ostream& out);

}  // namespace samspil::app
