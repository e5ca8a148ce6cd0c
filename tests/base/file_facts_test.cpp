#include "base/file_facts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::base::file_facts_test {
namespace {

namespace fs = std::filesystem;
using test::message_of;
using test::ScratchFolder;
using test::write_content;
using Kind = FileFacts::Kind;
using ::testing::HasSubstr;

TEST(FileFacts, TellWhatStandsAtAPath)
{
    ScratchFolder const folder;
    write_content(folder / "file", "12345");
    fs::create_symlink("file", folder / "link");
    fs::create_symlink("nowhere", folder / "dangling");
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);

    EXPECT_EQ(facts_of(folder / "file").kind, Kind::file);
    EXPECT_EQ(facts_of(folder / "file").bytes, 5);
    EXPECT_EQ(facts_of(folder / "link").kind, Kind::link);
    EXPECT_EQ(facts_behind(folder / "link").kind, Kind::file);
    EXPECT_EQ(facts_of(folder / "dangling").kind, Kind::link);
    EXPECT_EQ(facts_behind(folder / "dangling").kind, Kind::absent);
    EXPECT_EQ(facts_of(folder / "pipe").kind, Kind::other);
    EXPECT_EQ(facts_of(folder.path()).kind, Kind::folder);
    EXPECT_EQ(facts_of(folder / "none").kind, Kind::absent);
    EXPECT_EQ(facts_of(folder / "file" / "below a file").kind, Kind::absent);
}

TEST(FileFacts, TellWhoCanUseIt)
{
    ScratchFolder const folder;
    write_content(folder / "file", "");
    auto const with_mode = [&](int mode) {
        fs::permissions(folder / "file", fs::perms(mode));
        return facts_of(folder / "file");
    };

    EXPECT_TRUE(with_mode(0600).is_private());
    EXPECT_TRUE(with_mode(0400).is_private());
    EXPECT_FALSE(with_mode(0640).is_private());
    EXPECT_TRUE(with_mode(0644).is_own_to_write());
    EXPECT_FALSE(with_mode(0620).is_own_to_write());
    EXPECT_FALSE(with_mode(0602).is_own_to_write());
}

TEST(FileFacts, NoticeAFileOfTheSameSize)
{
    ScratchFolder const folder;
    write_content(folder / "file", "old");
    auto const before = facts_of(folder / "file").identity;
    EXPECT_EQ(facts_of(folder / "file").identity, before);

    write_content(folder / "other", "new");
    fs::last_write_time(folder / "other", fs::last_write_time(folder / "file"));
    fs::rename(folder / "other", folder / "file");

    EXPECT_NE(facts_of(folder / "file").identity, before);
}

TEST(ResolveLink, FollowsLinksToWhereAResultGoes)
{
    ScratchFolder const folder;
    fs::create_directory(folder / "disk");
    fs::create_symlink("disk/cubes.h5", folder / "one");
    fs::create_symlink(folder / "one", folder / "two");

    EXPECT_EQ(resolve_link(folder / "two"), folder / "disk/cubes.h5");
    EXPECT_EQ(resolve_link(folder / "plain"), folder / "plain");
    EXPECT_EQ(resolve_link("plain"), "plain");
    EXPECT_EQ(resolve_link("/"), "/");
}

TEST(ResolveLink, FollowsALinkThatIsWrittenAsAFolder)
{
    ScratchFolder const folder;
    fs::create_directory(folder / "disk");
    fs::create_symlink("disk", folder / "store");

    EXPECT_EQ(resolve_link((folder / "store").string() + "/"), folder / "disk");
}

TEST(ResolveLink, DoesNotRunInACircle)
{
    ScratchFolder const folder;
    fs::create_symlink("b", folder / "a");
    fs::create_symlink("a", folder / "b");

    EXPECT_THAT(message_of<Error>([&] { resolve_link(folder / "a"); }),
                HasSubstr("circle"));
}

TEST(IsInside, SeesThroughLinksAndDots)
{
    ScratchFolder const folder;
    fs::create_directory(folder / "store");
    fs::create_symlink("store", folder / "link");

    EXPECT_TRUE(is_inside(folder / "link" / "key", folder / "store"));
    EXPECT_TRUE(is_inside(folder / "x" / ".." / "store" / "a" / "b",
                          folder / "store/"));
    EXPECT_TRUE(is_inside(folder / "store", folder / "store"));
    EXPECT_FALSE(is_inside(folder / "store.old" / "key", folder / "store"));
    EXPECT_FALSE(is_inside(folder / "key", folder / "store"));
}

TEST(MaskedName, HoldsNoDigits)
{
    EXPECT_EQ(masked_name("/data/1207/lpr 010180-1234.txt"),
              "lpr ######-####.txt");
}

}  // namespace
}  // namespace samspil::base::file_facts_test
