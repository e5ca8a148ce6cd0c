#include "app/options/place_checks.hpp"

#include <fmt/core.h>

#include "base/error.hpp"
#include "base/file_facts.hpp"

namespace samspil::app {

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
