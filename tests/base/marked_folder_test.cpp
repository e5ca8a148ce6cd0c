#include "base/marked_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::base::marked_folder_test {
namespace {

namespace fs = std::filesystem;
using test::content_of;
using test::message_of;
using test::ScratchFolder;
using test::write_content;
using ::testing::HasSubstr;

MarkedFolder folder_at(fs::path const& path, std::string const& kind = "tests")
{
    return {
        path, {kind, "0.1.0", "years 2018-2022"}, [](std::string_view name) {
            return name == "data.bin" || name == "rows/" ||
                   name == "rows/0.bin";
        }};
}

//! A folder as an earlier run left it.
void leave_one(fs::path const& path)
{
    auto const folder = folder_at(path);
    folder.make();
    folder.mark();
    write_content(path / "data.bin", "left over");
    fs::create_directory(path / "rows");
    write_content(path / "rows" / "0.bin", "left over");
}

//! What is said of the folder; nothing of it may have gone.
std::string refusal(fs::path const& path, fs::path const& foreign)
{
    auto const folder = folder_at(path);
    auto const before = content_of(foreign);
    auto const message = message_of<Error>([&] { folder.mark(); });
    EXPECT_EQ(message_of<Error>([&] { folder.remove_content(); }), message);
    folder.remove();
    EXPECT_TRUE(fs::exists(fs::symlink_status(foreign))) << foreign;
    EXPECT_EQ(content_of(foreign), before);
    EXPECT_TRUE(fs::exists(fs::symlink_status(path)));
    return message;
}

TEST(MarkedFolder, IsMadeForItsOwnerAndSaysWhatItIs)
{
    ScratchFolder const scratch;
    auto const folder = folder_at(scratch / "work");

    EXPECT_TRUE(folder.make());
    folder.mark();

    EXPECT_EQ(test::mode_of(scratch / "work"), 0700);
    EXPECT_EQ(content_of(scratch / "work" / mark_name),
              "{\n \"filetype\": \"tests\",\n \"format_version\": \"1.0\",\n"
              " \"program_version\": \"0.1.0\",\n"
              " \"settings\": \"years 2018-2022\"\n}\n");
    EXPECT_TRUE(folder.is_empty());
    folder.require_own();
}

TEST(MarkedFolder, OfAnEarlierRunIsTakenOverAndEmptied)
{
    ScratchFolder const scratch;
    leave_one(scratch / "work");
    auto const folder = folder_at(scratch / "work");

    EXPECT_FALSE(folder.make());
    folder.mark();
    EXPECT_FALSE(folder.is_empty());
    folder.remove_content();

    EXPECT_TRUE(folder.is_empty());
    EXPECT_TRUE(fs::exists(scratch / "work" / mark_name));
}

TEST(MarkedFolder, OfARunThatWasKilledBeforeTheMarkWasInPlace)
{
    ScratchFolder const scratch;
    auto const folder = folder_at(scratch / "work");
    folder.make();
    write_content(
        scratch / "work" / "samspil-work.json.partial-0123456789abcdef", "{");

    folder.require_own();
    folder.mark();

    EXPECT_TRUE(folder.is_empty());
    folder.require_own();
}

TEST(MarkedFolder, IsRemovedWithAllThatIsItsOwn)
{
    ScratchFolder const scratch;
    leave_one(scratch / "work");
    write_content(scratch / "work" / "data.bin.partial-0123456789abcdef", "");

    folder_at(scratch / "work").remove();

    EXPECT_TRUE(fs::is_empty(scratch.path()));
}

TEST(MarkedFolder, WithoutAMarkIsSomebodysOwn)
{
    ScratchFolder const scratch;
    fs::create_directory(scratch / "work");
    fs::permissions(scratch / "work", fs::perms(0700));
    auto const foreign = write_content(scratch / "work" / "data.bin", "mine");

    EXPECT_THAT(refusal(scratch / "work", foreign),
                HasSubstr("was not made by this program"));
}

TEST(MarkedFolder, WithAnotherMarkIsNotThisOne)
{
    for (auto const* mark :
         {"", "{", "[1]", "{\"filetype\": 7}", "{\"filetype\": \"tests\"}",
          "{\"filetype\": \"others\", \"format_version\": \"1.0\", "
          "\"program_version\": \"0.1.0\"}"}) {
        ScratchFolder const scratch;
        leave_one(scratch / "work");
        write_content(scratch / "work" / mark_name, mark);

        EXPECT_THAT(refusal(scratch / "work", scratch / "work" / "data.bin"),
                    HasSubstr("does not say that this program made its folder"))
            << mark;
    }
}

TEST(MarkedFolder, WithAForeignFileIsLeftAloneAndTheFilesNameMasked)
{
    ScratchFolder const scratch;
    leave_one(scratch / "work");
    auto const foreign =
        write_content(scratch / "work" / "0101801234.txt", "mine");

    EXPECT_THAT(refusal(scratch / "work", foreign),
                HasSubstr("##########.txt was not made by this program"));
    EXPECT_TRUE(fs::exists(scratch / "work" / "data.bin"));
}

TEST(MarkedFolder, WithALinkInItStopsTheRun)
{
    ScratchFolder const scratch;
    auto const target = write_content(scratch / "target", "of somebody");
    leave_one(scratch / "work");
    fs::remove(scratch / "work" / "data.bin");
    fs::create_symlink(target, scratch / "work" / "data.bin");

    EXPECT_THAT(refusal(scratch / "work", target), HasSubstr("is a link"));
}

TEST(MarkedFolder, ThatIsALinkStopsTheRun)
{
    ScratchFolder const scratch;
    leave_one(scratch / "elsewhere");
    fs::create_symlink("elsewhere", scratch / "work");

    EXPECT_THAT(refusal(scratch / "work", scratch / "elsewhere" / "data.bin"),
                HasSubstr("work is a link"));
}

TEST(MarkedFolder, ThatIsAFileStopsTheRun)
{
    ScratchFolder const scratch;
    auto const foreign = write_content(scratch / "work", "mine");

    EXPECT_THAT(refusal(scratch / "work", foreign),
                HasSubstr("is not a folder"));
}

TEST(MarkedFolder, ThatOthersCanEnterStopsTheRun)
{
    ScratchFolder const scratch;
    leave_one(scratch / "work");
    fs::permissions(scratch / "work", fs::perms(0777));

    EXPECT_THAT(refusal(scratch / "work", scratch / "work" / "data.bin"),
                HasSubstr("can be entered by other users"));
}

}  // namespace
}  // namespace samspil::base::marked_folder_test
