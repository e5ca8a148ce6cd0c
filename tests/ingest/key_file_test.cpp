#include "ingest/key_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest {
namespace {

using test::content_of;
using test::message_of;
using test::ScratchFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;

TEST(KeyFile, IsMadeOfSixteenRandomBytesForItsOwnerToReadOnly)
{
    ScratchFolder const folder;

    auto const key = load_or_make_key(folder / "key");

    EXPECT_EQ(std::filesystem::file_size(folder / "key"), 16U);
    EXPECT_EQ(test::mode_of(folder / "key"), 0400);
    EXPECT_NE(key, load_or_make_key(folder / "other"));
    EXPECT_NE(key, records::public_key);
}

TEST(KeyFile, IsMadeOnceAndReadFromThenOn)
{
    ScratchFolder const folder;
    auto const made = load_or_make_key(folder / "key");
    auto const content = content_of(folder / "key");

    EXPECT_EQ(load_or_make_key(folder / "key"), made);
    EXPECT_EQ(content_of(folder / "key"), content);
    EXPECT_EQ(content, std::string(made.begin(), made.end()));
}

TEST(KeyFile, ThatOthersCanUseIsRefused)
{
    ScratchFolder const folder;
    test::write_content(folder / "key", "0123456789abcdef");
    for (int const mode : {0444, 0640, 0620, 0602}) {
        std::filesystem::permissions(folder / "key",
                                     std::filesystem::perms(mode));

        EXPECT_THAT(
            message_of<base::Error>([&] { load_or_make_key(folder / "key"); }),
            HasSubstr("is not yours alone"))
            << mode;
    }
}

TEST(KeyFile, IsReadByteByByte)
{
    ScratchFolder const folder;
    test::write_content(folder / "key", "samspil public 1");
    std::filesystem::permissions(folder / "key", std::filesystem::perms(0400));

    EXPECT_EQ(load_or_make_key(folder / "key"), records::public_key);
}

TEST(KeyFile, OfAnotherSizeIsAnErrorThatNamesItAndShowsNoByte)
{
    ScratchFolder const folder;
    auto const path = folder / "key";
    for (auto const* content : {"", "fifteen bytes..", "seventeen bytes.."}) {
        test::write_content(path, content);

        EXPECT_EQ(message_of<base::Error>([&] { load_or_make_key(path); }),
                  path.string() +
                      " is no key file (16 bytes are needed): name a file "
                      "that is not there, and a key is made");
        EXPECT_EQ(content_of(path), content);
    }
}

TEST(KeyFile, ThatIsAFolderIsAnError)
{
    ScratchFolder const folder;

    EXPECT_THAT(
        message_of<base::Error>([&] { load_or_make_key(folder.path()); }),
        HasSubstr("is no key file"));
}

TEST(KeyFile, ThatCannotBeMadeIsAnErrorThatNamesIt)
{
    EXPECT_THAT(
        message_of<base::Error>([] { load_or_make_key("/absent/key"); }),
        HasSubstr("/absent/key"));
}

}  // namespace
}  // namespace samspil::ingest
