#pragma once

#include <filesystem>
#include <string_view>

namespace samspil::base {

//! The folder in which a result of this path stands.
std::filesystem::path folder_of_result(std::filesystem::path const& path);

/*!
 * Check, before any work is done, that a result can be made at \p path.
 *
 * \param option the option that names the path: "out".
 * \throw Error that says whether the folder is missing or the permission to
 *        enter it or to write to it.
 */
void require_folder_of_result(std::filesystem::path const& path,
                              std::string_view option);

}  // namespace samspil::base
