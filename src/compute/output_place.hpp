#pragma once

#include <filesystem>
#include <string_view>

namespace samspil::compute {

/*!
 * Whether a result may be written to a place, before work is put into it.
 *
 * \param option that names the place: "out".
 * \throw base::Error if its folder is not there, it is a folder itself, or it
 *        is there already and not to be replaced.
 */
void check_output_place(std::filesystem::path const& path,
                        std::string_view option, bool force);

}  // namespace samspil::compute
