#include "base/work_folder.hpp"

#include <cstdlib>
#include <system_error>

#include "base/error.hpp"

namespace samspil::base {

WorkFolder::WorkFolder(std::string const& what)
{
    auto name =
        (std::filesystem::temp_directory_path() / "samspil_XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw Error(name + ": a folder " + what +
                    " cannot be made; TMPDIR can name another place");
    }
    path_ = name;
}

WorkFolder::~WorkFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace samspil::base
