#include "ingest/key_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::key_file_test {
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
    EXPECT_NE(key, load_or_make_key(folder / "other", NewKey::wanted));
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

TEST(KeyFile, IsNotMadeBesideAnotherKeyUnlessANewOneIsWanted)
{
    for (int const mode : {0400, 0600}) {
        ScratchFolder const folder;
        load_or_make_key(folder / "key");
        std::filesystem::permissions(folder / "key",
                                     std::filesystem::perms(mode));

        EXPECT_THAT(message_of<base::UsageError>(
                        [&] { load_or_make_key(folder / "kye"); }),
                    AllOf(HasSubstr("there is no key file"), HasSubstr("(key)"),
                          HasSubstr("--new-key")));
        EXPECT_FALSE(std::filesystem::exists(folder / "kye"));
        EXPECT_NO_THROW(load_or_make_key(folder / "kye", NewKey::wanted));
    }
}

TEST(KeyFile, IsMadeBesideFilesThatAreNoKeys)
{
    ScratchFolder const folder;
    test::write_content(folder / "readable by all", "0123456789abcdef");
    test::write_private(folder / "longer", "0123456789abcdefg");
    std::filesystem::create_directory(folder / "a folder of some name");

    EXPECT_NO_THROW(load_or_make_key(folder / "key"));
}

TEST(KeyFile, ThatIsThereIsNoNewOne)
{
    ScratchFolder const folder;
    auto const made = load_or_make_key(folder / "key");

    EXPECT_THAT(message_of<base::UsageError>(
                    [&] { load_or_make_key(folder / "key", NewKey::wanted); }),
                HasSubstr("is there already"));
    EXPECT_EQ(load_or_make_key(folder / "key", NewKey::wanted_or_resumed),
              made);
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
    ScratchFolder const folder;

    EXPECT_THAT(
        message_of<base::Error>(
            [&] { load_or_make_key(folder / "absent" / "key"); }),
        HasSubstr("there is no folder " + (folder / "absent").string()));
}

}  // namespace
}  // namespace samspil::ingest::key_file_test
