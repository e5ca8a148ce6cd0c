#include "app/options/place_checks.hpp"

#include <fmt/core.h>

#include "base/error.hpp"
#include "base/file_facts.hpp"

namespace samspil::app {

std::filesystem::path named(std::string_view option,
                            std::filesystem::path const& path)
{
    if (path.empty()) {
        throw base::UsageError(
            fmt::format("--{} is empty: name a place (is a variable of the "
                        "shell not set?)",
                        option));
    }
    return path;
}

std::optional<std::filesystem::path> named_if_given(
    std::string_view option, std::optional<std::filesystem::path> const& path)
{
    return path ? std::optional(named(option, *path)) : std::nullopt;
}

void require_outside(std::filesystem::path const& folder,
                     std::string_view option,
                     std::optional<std::filesystem::path> const& path,
                     std::string_view why)
{
    if (path && base::is_inside(*path, folder)) {
        throw base::UsageError(
            fmt::format("--{} {} is inside {}, {}: name another place", option,
                        path->string(), folder.string(), why));
    }
}

}  // namespace samspil::app
