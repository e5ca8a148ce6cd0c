#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace samspil::testing {

//! A folder of one test, removed when the test ends.
class ScratchFolder
{
  public:
    ScratchFolder()
    {
        auto const* info =
            ::testing::UnitTest::GetInstance()->current_test_info();
        folder_ = std::filesystem::temp_directory_path() /
                  (std::string("samspil_") + info->test_suite_name() + "_" +
                   info->name() + "_" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    ScratchFolder(ScratchFolder const&) = delete;
    ScratchFolder& operator=(ScratchFolder const&) = delete;

    std::filesystem::path operator/(std::string const& name) const
    {
        return folder_ / name;
    }

  private:
    std::filesystem::path folder_;  //!< exists while the object lives
};

inline std::string bytes_of(std::filesystem::path const& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_bytes(std::filesystem::path const& path,
                        std::string const& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

//! The message of the Exception that a call throws; empty if it does not.
template <class Exception, class Call>
std::string message_of(Call const& call)
{
    try {
        call();
    } catch (Exception const& exception) {
        return exception.what();
    }
    return {};
}

}  // namespace samspil::testing
