#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace samspil::app {

/*!
 * The path that an option names. An empty one is a variable of the shell that
 * is not set, mostly; it would be found out only when the result is put into
 * place.
 *
 * \throw base::UsageError if it is empty.
 */
std::filesystem::path named(std::string_view option,
                            std::filesystem::path const& path);
//! The same, of an option that need not be given.
std::optional<std::filesystem::path> named_if_given(
    std::string_view option, std::optional<std::filesystem::path> const& path);

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
