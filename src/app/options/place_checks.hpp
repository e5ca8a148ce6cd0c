#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace samspil::app {

/*!
 * Check that a path is not in a folder of the program's own.
 *
 * \param why what would be wrong with it: "which the run makes anew".
 * \throw base::UsageError
 */
void require_outside(std::filesystem::path const& folder,
                     std::string_view option,
                     std::optional<std::filesystem::path> const& path,
                     std::string_view why);

}  // namespace samspil::app
