#pragma once

#include <string>
#include <vector>

#include "compute/options.hpp"
#include "cubes/period.hpp"
#include "reference/geographies.hpp"
#include "store/manifest.hpp"

namespace samspil::compute {

/*!
 * The effective settings that can change a figure, as JSON: what the cube
 * file's attribute `settings` holds. No ranks, threads or paths.
 *
 * \param areas the user's (M7.5).
 */
std::string settings_json(RunSettings const& settings,
                          store::Manifest const& manifest,
                          std::vector<cubes::Period> const& periods,
                          std::vector<reference::Geography> const& areas);

}  // namespace samspil::compute
