#include "base/folder_of_result.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <string>

#include "base/error.hpp"
#include "base/file_facts.hpp"

namespace samspil::base {

std::filesystem::path folder_of_result(std::filesystem::path const& path)
{
    return path.has_parent_path() ? path.parent_path()
                                  : std::filesystem::path(".");
}

void require_folder_of_result(std::filesystem::path const& path,
                              std::string_view option)
{
    auto const folder = folder_of_result(path);
    auto const kind = facts_behind(folder).kind;
    if (kind == FileFacts::Kind::absent) {
        throw Error("there is no folder " + folder.string() + " for --" +
                    std::string(option) + ": make it first");
    }
    if (kind != FileFacts::Kind::folder) {
        throw Error(folder.string() + " is not a folder, so --" +
                    std::string(option) + " " + path.string() +
                    " cannot be in it: name another place");
    }
    // The effective user's rights, as every later call uses them.
    if (::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0) {
        throw_system_error("cannot write --" + std::string(option) +
                           " to the folder " + folder.string());
    }
}

}  // namespace samspil::base
