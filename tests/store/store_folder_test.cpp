#include "store/store_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <optional>

#include "base/error.hpp"
#include "store/format.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::store::store_folder_test {
namespace {

namespace fs = std::filesystem;
using test::content_of;
using test::message_of;
using test::ScratchFolder;
using test::write_content;
using ::testing::HasSubstr;

//! A manifest, as far as StoreFolder looks into it.
std::string manifest_of(std::string const& text)
{
    return "{\n \"filetype\": \"samspil store\",\n \"fingerprint\": \"" + text +
           "\"\n}\n";
}

//! Make a finished store whose manifest holds \p text.
void make_store(fs::path const& place, std::string const& text,
                Overwrite overwrite = Overwrite::refuse)
{
    StoreFolder folder(place, overwrite);
    write_content(folder.path() / manifest_name, manifest_of(text));
    folder.commit();
}

std::string manifest_in(fs::path const& store)
{
    return content_of(store / manifest_name);
}

std::string refusal(fs::path const& place,
                    Overwrite overwrite = Overwrite::refuse)
{
    return message_of<base::Error>([&] { StoreFolder(place, overwrite); });
}

//! Whether this folder holds nothing but the entries named.
bool holds_only(fs::path const& folder, std::string const& name)
{
    for (auto const& entry : fs::directory_iterator(folder)) {
        if (entry.path().filename() != name) {
            return false;
        }
    }
    return true;
}

TEST(StoreFolder, IsBuiltBesideItsPlaceForItsOwnerOnly)
{
    ScratchFolder const scratch;
    StoreFolder const folder(scratch / "store", Overwrite::refuse);

    EXPECT_EQ(folder.path(), scratch / "store.partial");
    EXPECT_EQ(test::mode_of(folder.path()), 0700);
    EXPECT_FALSE(fs::exists(scratch / "store"));
}

TEST(StoreFolder, AppearsWholeWithCommit)
{
    ScratchFolder const scratch;

    make_store(scratch / "store", "whole");

    EXPECT_EQ(manifest_in(scratch / "store"), manifest_of("whole"));
    EXPECT_EQ(test::mode_of(scratch / "store"), 0700);
    EXPECT_TRUE(holds_only(scratch.path(), "store"));
}

TEST(StoreFolder, WithATrailingSlashIsTheSame)
{
    ScratchFolder const scratch;

    make_store(scratch / "store/", "whole");

    EXPECT_EQ(manifest_in(scratch / "store"), manifest_of("whole"));
    EXPECT_TRUE(holds_only(scratch.path(), "store"));
}

TEST(StoreFolder, LeavesNothingWithoutCommit)
{
    ScratchFolder const scratch;
    {
        StoreFolder const folder(scratch / "store", Overwrite::refuse);
        write_content(folder.path() / "shard-00000.h5", "half");
    }
    EXPECT_TRUE(fs::is_empty(scratch.path()));
}

TEST(StoreFolder, RefusesAStoreThatIsThere)
{
    ScratchFolder const scratch;
    make_store(scratch / "store", "old");

    EXPECT_THAT(refusal(scratch / "store"), HasSubstr("--force"));
    EXPECT_EQ(manifest_in(scratch / "store"), manifest_of("old"));
    EXPECT_TRUE(holds_only(scratch.path(), "store"));
}

TEST(StoreFolder, ReplacesAStoreByForce)
{
    ScratchFolder const scratch;
    make_store(scratch / "store", "old");
    write_content(scratch / "store" / "shard-00001.h5", "of the old store");

    make_store(scratch / "store", "new", Overwrite::force);

    EXPECT_EQ(manifest_in(scratch / "store"), manifest_of("new"));
    EXPECT_TRUE(holds_only(scratch / "store", std::string(manifest_name)));
    EXPECT_TRUE(holds_only(scratch.path(), "store"));
}

TEST(StoreFolder, KeepsTheOldStoreUntilTheNewOneIsWhole)
{
    ScratchFolder const scratch;
    make_store(scratch / "store", "old");
    {
        StoreFolder const folder(scratch / "store", Overwrite::force);
        write_content(folder.path() / manifest_name, "half");
    }
    EXPECT_EQ(manifest_in(scratch / "store"), manifest_of("old"));
}

TEST(StoreFolder, RefusesAForeignFolderEvenByForce)
{
    ScratchFolder const scratch;
    fs::create_directory(scratch / "thesis");
    write_content(scratch / "thesis" / "chapter.txt", "years of work");

    for (auto const overwrite : {Overwrite::refuse, Overwrite::force}) {
        EXPECT_THAT(refusal(scratch / "thesis", overwrite),
                    HasSubstr("holds something that is no store"));
    }
    EXPECT_EQ(content_of(scratch / "thesis" / "chapter.txt"), "years of work");
}

TEST(StoreFolder, RefusesAFileInItsPlace)
{
    ScratchFolder const scratch;
    write_content(scratch / "store", "a file");

    EXPECT_THAT(refusal(scratch / "store", Overwrite::force),
                HasSubstr("is a file"));
    EXPECT_EQ(content_of(scratch / "store"), "a file");
}

TEST(StoreFolder, TakesAnEmptyFolder)
{
    ScratchFolder const scratch;
    fs::create_directory(scratch / "store");

    make_store(scratch / "store", "whole");

    EXPECT_EQ(manifest_in(scratch / "store"), manifest_of("whole"));
}

TEST(StoreFolder, InAFolderThatIsNotThereIsAnError)
{
    ScratchFolder const scratch;

    EXPECT_THAT(
        refusal(scratch / "absent" / "store"),
        HasSubstr("there is no folder " + (scratch / "absent").string()));
}

TEST(StoreFolder, RemovesWhatAnInterruptedRunLeft)
{
    ScratchFolder const scratch;
    {
        StoreFolder folder(scratch / "store", Overwrite::refuse);
        write_content(folder.path() / "shard-00009.h5", "left over");
        folder.set_resumable(true);
    }
    ASSERT_TRUE(fs::exists(scratch / "store.partial" / "shard-00009.h5"));

    make_store(scratch / "store", "whole");

    EXPECT_TRUE(holds_only(scratch / "store", std::string(manifest_name)));
}

TEST(StoreFolder, TouchesNothingThatItHasNotMade)
{
    ScratchFolder const scratch;
    auto const partial = scratch / "store.partial";
    fs::create_directory(partial);
    fs::permissions(partial, fs::perms(0700));
    write_content(partial / "shard-00000.h5", "years of work");

    EXPECT_THAT(refusal(scratch / "store"),
                HasSubstr("was not made by this program"));
    EXPECT_EQ(content_of(partial / "shard-00000.h5"), "years of work");

    fs::rename(partial, scratch / "elsewhere");
    fs::create_symlink("elsewhere", partial);
    EXPECT_THAT(refusal(scratch / "store"), HasSubstr("is a link"));
    EXPECT_EQ(content_of(scratch / "elsewhere" / "shard-00000.h5"),
              "years of work");
}

TEST(StoreFolder, DoesNotReplaceAStoreWithAForeignFileInIt)
{
    ScratchFolder const scratch;
    make_store(scratch / "store", "old");
    write_content(scratch / "store" / "notes 010180.txt", "mine");

    EXPECT_THAT(refusal(scratch / "store", Overwrite::force),
                HasSubstr("notes ######.txt was not made by this program"));
    EXPECT_EQ(content_of(scratch / "store" / "notes 010180.txt"), "mine");
    EXPECT_EQ(manifest_in(scratch / "store"), manifest_of("old"));
    EXPECT_TRUE(holds_only(scratch.path(), "store"));
}

TEST(StoreFolder, LeavesAForeignFileThatAppearsWhileItWorks)
{
    ScratchFolder const scratch;
    make_store(scratch / "store", "old");
    {
        StoreFolder folder(scratch / "store", Overwrite::force);
        write_content(folder.path() / manifest_name, manifest_of("new"));
        write_content(scratch / "store" / "notes.txt", "mine");
        EXPECT_THROW(folder.commit(), base::Error);
    }
    EXPECT_EQ(content_of(scratch / "store" / "notes.txt"), "mine");
    EXPECT_EQ(manifest_in(scratch / "store"), manifest_of("old"));
}

TEST(StoreFolder, KeepsWhatAnInterruptedRunLeftIfItIsAsked)
{
    ScratchFolder const scratch;
    auto const left = scratch / "store.partial" / "shard-00007.h5";
    {
        StoreFolder folder(scratch / "store", Overwrite::refuse);
        write_content(left, "kept");
        folder.set_resumable(true);
    }
    EXPECT_EQ(content_of(left), "kept");
    {
        // What ends before it knows whether it can use that, leaves it.
        StoreFolder const folder(scratch / "store", Overwrite::refuse,
                                 LeftOver::reuse);
    }
    EXPECT_EQ(content_of(left), "kept");
    {
        StoreFolder folder(scratch / "store", Overwrite::refuse,
                           LeftOver::reuse);
        folder.set_resumable(false);
    }
    EXPECT_TRUE(fs::is_empty(scratch.path()));
    {
        StoreFolder const folder(scratch / "store", Overwrite::refuse,
                                 LeftOver::reuse);
    }
    EXPECT_TRUE(fs::is_empty(scratch.path()));
}

//! Run \p action in another process; its exit status.
template <class Action>
int in_other_process(Action const& action)
{
    auto const child = ::fork();
    if (child == 0) {
        ::_exit(action());
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(StoreFolder, RefusesASecondRunAndLeavesTheFirstAlone)
{
    ScratchFolder const scratch;
    StoreFolder first(scratch / "store", Overwrite::refuse);
    write_content(first.path() / manifest_name, manifest_of("of the first"));

    auto const status = in_other_process([&] {
        auto const message = refusal(scratch / "store", Overwrite::force);
        return message.find("another run is making the store") !=
                       std::string::npos
                   ? 7
                   : 1;
    });
    first.commit();

    EXPECT_EQ(status, 7);
    EXPECT_EQ(manifest_in(scratch / "store"), manifest_of("of the first"));
}

TEST(StoreFolder, IsFreeAgainWhenTheRunWasKilled)
{
    ScratchFolder const scratch;

    auto const status = in_other_process([&] {
        StoreFolder const killed(scratch / "store", Overwrite::refuse);
        write_content(killed.path() / "shard-00000.h5", "half");
        ::_exit(9);  // no destructor runs
        return 0;
    });
    make_store(scratch / "store", "whole");

    EXPECT_EQ(status, 9);
    EXPECT_TRUE(holds_only(scratch / "store", std::string(manifest_name)));
}

}  // namespace
}  // namespace samspil::store::store_folder_test
