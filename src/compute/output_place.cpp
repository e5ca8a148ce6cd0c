#include "compute/output_place.hpp"

#include <fmt/core.h>

#include "base/error.hpp"

namespace samspil::compute {

void check_output_place(std::filesystem::path const& path,
                        std::string_view option, bool force)
{
    namespace fs = std::filesystem;
    auto const folder =
        path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (!fs::is_directory(folder)) {
        throw base::Error(
            fmt::format("there is no folder {} for --{}: make it first",
                        folder.string(), option));
    }
    if (fs::is_directory(path)) {
        throw base::Error(fmt::format("{} is a folder: --{} names a file",
                                      path.string(), option));
    }
    if (fs::exists(path) && !force) {
        throw base::Error(fmt::format(
            "{} is there already: give --{} another file, or --force to "
            "replace it",
            path.string(), option));
    }
}

}  // namespace samspil::compute
