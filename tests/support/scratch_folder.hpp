#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>

namespace samspil::test {

//! A folder that is gone when the test is over.
class ScratchFolder
{
  public:
    ScratchFolder()
    {
        auto name =
            (std::filesystem::temp_directory_path() / "samspil_scratch_XXXXXX")
                .string();
        path_ = ::mkdtemp(name.data());
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(ScratchFolder const&) = delete;
    ScratchFolder& operator=(ScratchFolder const&) = delete;

    std::filesystem::path const& path() const { return path_; }
    std::filesystem::path operator/(std::string_view name) const
    {
        return path_ / name;
    }

  private:
    std::filesystem::path path_;  //!< its own folder
};

//! A file's bytes; empty if there is none.
inline std::string content_of(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::filesystem::path write_content(std::filesystem::path const& path,
                                           std::string_view content)
{
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

//! As write_content(), for its owner only: a key file.
inline std::filesystem::path write_private(std::filesystem::path const& path,
                                           std::string_view content)
{
    write_content(path, content);
    std::filesystem::permissions(path, std::filesystem::perms(0600));
    return path;
}

//! Permission bits of a file or folder, as in chmod(1).
inline int mode_of(std::filesystem::path const& path)
{
    return static_cast<int>(std::filesystem::status(path).permissions());
}

//! The message of the Exception that an action throws; "" if it does not.
template <class Exception, class Action>
std::string message_of(Action const& action)
{
    try {
        action();
    } catch (Exception const& exception) {
        return exception.what();
    }
    return {};
}

}  // namespace samspil::test
