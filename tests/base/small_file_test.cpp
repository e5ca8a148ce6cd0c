#include "base/small_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::base::small_file_test {
namespace {

using test::message_of;
using test::ScratchFolder;
using ::testing::HasSubstr;

TEST(SmallFile, IsReadWholeUpToTheLimit)
{
    ScratchFolder const folder;
    std::string const content(1000, 'x');
    test::write_content(folder / "areas.csv", content);

    EXPECT_EQ(read_small_file(folder / "areas.csv", 1000), content);
    EXPECT_THAT(
        message_of<Error>([&] { read_small_file(folder / "areas.csv", 999); }),
        HasSubstr("longer than 999 bytes"));
}

TEST(SmallFile, ThatNeverEndsIsAnError)
{
    EXPECT_THAT(
        message_of<Error>([] { read_small_file("/dev/zero", 1 << 20); }),
        HasSubstr("/dev/zero"));
}

TEST(SmallFile, ThatIsNoneIsAnErrorThatNamesIt)
{
    ScratchFolder const folder;

    EXPECT_THAT(message_of<Error>([&] { read_small_file(folder / "none", 9); }),
                HasSubstr((folder / "none").string()));
    EXPECT_THAT(message_of<Error>([&] { read_small_file(folder.path(), 9); }),
                HasSubstr(folder.path().string()));
}

}  // namespace
}  // namespace samspil::base::small_file_test
