#pragma once

#include <filesystem>
#include <string_view>

namespace samspil::compute {

/*!
 * Check that a result may be written to \p path, before any work is done.
 *
 * \param option the option that names the path: "out".
 * \param force  the result may replace a file.
 * \throw base::Error if the path's folder does not exist, the path is a folder,
 *        or it exists and \p force is off.
 */
void check_output_place(std::filesystem::path const& path,
                        std::string_view option, bool force);

}  // namespace samspil::compute
