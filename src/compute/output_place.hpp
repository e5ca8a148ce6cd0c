#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace samspil::compute {

//! Whether the program can have made a file; damaged ones included.
using IsOwnFile = std::function<bool(std::filesystem::path const&)>;

/*!
 * Check that a result may be written to \p path, before any work is done.
 *
 * \param option the option that names the path: "out".
 * \param force  the result may replace a file that is the program's own.
 * \throw base::Error if the path's folder does not exist, the path is a folder,
 *        or it exists and \p force is off or it is somebody else's.
 */
void check_output_place(std::filesystem::path const& path,
                        std::string_view option, bool force,
                        IsOwnFile const& is_own);

/*!
 * Check the place of a cube file and of the quality report beside it. A report
 * without a cube file was left by a run that was killed between the two, and is
 * replaced.
 */
void check_cube_file_place(std::filesystem::path const& out, bool force);

//! What the quality report beside a cube file begins with.
inline constexpr std::string_view quality_report_beginning =
    "{\n \"format_version\": \"1.";

//! "FILE.quality.json"
std::filesystem::path quality_path_of(std::filesystem::path const& out);

}  // namespace samspil::compute
