#include "base/folder_of_result.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::base::folder_of_result_test {
namespace {

using test::message_of;
using test::ScratchFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;

std::string refusal(std::filesystem::path const& path)
{
    return message_of<Error>([&] { require_folder_of_result(path, "out"); });
}

TEST(FolderOfResult, IsTheWorkingFolderForABareName)
{
    EXPECT_EQ(folder_of_result("cubes.h5"), ".");
    EXPECT_EQ(folder_of_result("/cubes.h5"), "/");
    EXPECT_EQ(folder_of_result("a/b/cubes.h5"), "a/b");
}

TEST(FolderOfResult, MustBeThere)
{
    ScratchFolder const folder;

    EXPECT_EQ(refusal(folder / "cubes.h5"), "");
    EXPECT_THAT(refusal(folder / "absent" / "cubes.h5"),
                AllOf(HasSubstr("there is no folder"), HasSubstr("--out"),
                      HasSubstr((folder / "absent").string())));
}

TEST(FolderOfResult, IsNoFile)
{
    ScratchFolder const folder;
    test::write_content(folder / "file", "");

    EXPECT_THAT(refusal(folder / "file" / "cubes.h5"),
                HasSubstr("is not a folder"));
}

}  // namespace
}  // namespace samspil::base::folder_of_result_test
