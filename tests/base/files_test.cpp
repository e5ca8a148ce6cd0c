#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <span>
#include <thread>

#include "base/atomic_file.hpp"
#include "base/error.hpp"
#include "base/file_lock.hpp"
#include "base/posix_file.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::base::files_test {
namespace {

using test::content_of;
using test::message_of;
using test::ScratchFolder;
using test::write_content;
using ::testing::HasSubstr;

std::span<std::byte const> bytes_of(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

TEST(AtomicFile, IsWrittenWholeForItsOwnerOnly)
{
    ScratchFolder const folder;

    write_file_atomically(folder / "result", "all of it");

    EXPECT_EQ(content_of(folder / "result"), "all of it");
    EXPECT_EQ(test::mode_of(folder / "result"), 0600);
    EXPECT_TRUE(partial_paths_of(folder / "result").empty());
}

TEST(AtomicFile, ReplacesWhatStoodThereAndLeavesWhatStandsBeside)
{
    ScratchFolder const folder;
    write_content(folder / "result", "the old result, which is longer");
    write_content(folder / "result.partial", "somebody else's");
    std::filesystem::permissions(folder / "result",
                                 std::filesystem::perms(0666));

    write_file_atomically(folder / "result", "new");

    EXPECT_EQ(content_of(folder / "result"), "new");
    EXPECT_EQ(test::mode_of(folder / "result"), 0600);
    EXPECT_EQ(content_of(folder / "result.partial"), "somebody else's");
    EXPECT_TRUE(partial_paths_of(folder / "result").empty());
}

TEST(AtomicFile, ReplacesALinkAndNotWhatItLeadsTo)
{
    ScratchFolder const folder;
    write_content(folder / "target", "not this");
    std::filesystem::create_symlink("target", folder / "result");

    write_file_atomically(folder / "result", "new");

    EXPECT_EQ(content_of(folder / "target"), "not this");
    EXPECT_TRUE(std::filesystem::is_regular_file(
        std::filesystem::symlink_status(folder / "result")));
}

TEST(AtomicFile, LeavesTheOldResultIfItCannotBeReplaced)
{
    ScratchFolder const folder;
    std::filesystem::create_directory(folder / "result");
    write_content(folder / "result" / "inside", "kept");

    EXPECT_THROW(write_file_atomically(folder / "result", "new"), Error);
    EXPECT_EQ(content_of(folder / "result" / "inside"), "kept");
    EXPECT_TRUE(partial_paths_of(folder / "result").empty());
}

TEST(AtomicFile, InAFolderThatIsNotThereIsAnErrorThatNamesIt)
{
    ScratchFolder const folder;
    auto const path = folder / "absent" / "result";

    EXPECT_THAT(message_of<Error>([&] { write_file_atomically(path, ""); }),
                HasSubstr("cannot open " + path.string() + ".partial"));
}

TEST(PartialFile, IsGoneAfterAnException)
{
    ScratchFolder const folder;

    EXPECT_THROW(
        {
            PartialFile file(folder / "result");
            write_content(file.path(), "half of");
            throw Error("the other half failed");
        },
        Error);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(PartialFile, IsRenamedByCommitAlone)
{
    ScratchFolder const folder;
    {
        PartialFile file(folder / "result");
        write_content(file.path(), "whole");
        EXPECT_FALSE(std::filesystem::exists(folder / "result"));
        file.commit();
    }
    EXPECT_EQ(content_of(folder / "result"), "whole");
    EXPECT_TRUE(partial_paths_of(folder / "result").empty());
}

TEST(PartialFile, HasANameOfItsOwnEachTime)
{
    ScratchFolder const folder;
    PartialFile const one(folder / "result");
    PartialFile const other(folder / "result");
    write_content(one.path(), "");
    write_content(folder / "result.partial-notes", "no name of the program's");

    EXPECT_NE(one.path(), other.path());
    EXPECT_THAT(partial_paths_of(folder / "result"),
                ::testing::ElementsAre(one.path()));
}

TEST(PartialFile, OfAKilledRunIsRemovedIfItBeginsAsAResult)
{
    ScratchFolder const folder;
    auto const left = [&](std::string const& digit, std::string_view content) {
        return test::write_private(
            folder / ("result.partial-" + digit + "123456789abcdef"), content);
    };
    auto const whole = left("0", "{\"key\": 1}");
    auto const cut = left("1", "{\"");
    auto const empty = left("2", "");
    auto const foreign = left("3", "[1]");
    auto const locked = left("4", "{\"key\": 2}");
    FileLock const lock(locked);

    remove_left_partials(folder / "result", "{\"key");

    EXPECT_FALSE(std::filesystem::exists(whole));
    EXPECT_FALSE(std::filesystem::exists(cut));
    EXPECT_FALSE(std::filesystem::exists(empty));
    EXPECT_TRUE(std::filesystem::exists(foreign));
    EXPECT_TRUE(std::filesystem::exists(locked));
}

TEST(PartialFile, ThatWasReplacedByALinkIsNoResult)
{
    ScratchFolder const folder;
    write_content(folder / "foreign", "raw counts of somebody else");
    PartialFile file(folder / "result");
    std::filesystem::create_symlink(folder / "foreign", file.path());

    EXPECT_THROW(file.commit(), Error);
    EXPECT_FALSE(std::filesystem::exists(folder / "result"));
}

TEST(PartialFile, WithASecondNameIsNoResult)
{
    ScratchFolder const folder;
    PartialFile file(folder / "result");
    write_content(file.path(), "content");
    std::filesystem::create_hard_link(file.path(), folder / "second name");

    EXPECT_THAT(message_of<Error>([&] { file.commit(); }),
                HasSubstr("was replaced by something else"));
    EXPECT_FALSE(std::filesystem::exists(folder / "result"));
}

TEST(PartialFile, OfAFolderStandsBesideItWhateverItsSlash)
{
    EXPECT_EQ(partial_path("a/store"), "a/store.partial");
    EXPECT_EQ(partial_path("a/store/"), "a/store.partial");
    EXPECT_EQ(partial_path("cubes.h5"), "cubes.h5.partial");
}

//! Whether a file's first byte is in the page cache, or cannot be known.
bool is_at_hand(std::filesystem::path const& path)
{
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    char byte = 0;
    iovec const place{&byte, 1};
    auto const got = ::preadv2(descriptor, &place, 1, 0, RWF_NOWAIT);
    bool const is_missing = got < 0 && errno == EAGAIN;
    ::close(descriptor);
    return !is_missing;
}

TEST(ReadAhead, BringsAFileIntoThePageCache)
{
    ScratchFolder const folder;
    auto const path = folder / "file";
    write_content(path, std::string(100'000, 'x'));
    {
        PosixFile(path, O_WRONLY).sync();
        int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
        ::close(descriptor);
    }

    read_ahead(path);

    for (int i = 0; i < 1000 && !is_at_hand(path); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    EXPECT_TRUE(is_at_hand(path));
}

TEST(ReadAhead, OfAFileThatIsNotThereDoesNothing)
{
    ScratchFolder const folder;

    EXPECT_NO_THROW(read_ahead(folder / "absent"));
}

TEST(PosixFile, ReadsAtAnyOffset)
{
    ScratchFolder const folder;
    auto const path = write_content(folder / "file", "0123456789");
    PosixFile file(path, O_RDONLY);
    std::array<char, 4> text{};

    file.read_all(std::as_writable_bytes(std::span(text)), 3);

    EXPECT_EQ(std::string_view(text.data(), text.size()), "3456");
}

TEST(PosixFile, ThatIsTooShortIsAnErrorThatNamesIt)
{
    ScratchFolder const folder;
    auto const path = write_content(folder / "file", "0123456789");
    PosixFile file(path, O_RDONLY);
    std::array<std::byte, 4> bytes{};

    auto const message = message_of<Error>([&] { file.read_all(bytes, 7); });

    EXPECT_THAT(message, HasSubstr(path.string() + " is shorter than"));
    EXPECT_EQ(file.read_some(bytes, 7), 3U);
    EXPECT_EQ(file.read_some(bytes, 10), 0U);
}

TEST(PosixFile, ThatIsNotThereIsAnErrorWithTheSystemsReason)
{
    ScratchFolder const folder;
    auto const path = folder / "absent";

    EXPECT_EQ(message_of<Error>([&] { PosixFile(path, O_RDONLY); }),
              "cannot open " + path.string() + ": No such file or directory");
}

TEST(PosixFile, KnowsWhetherItsPathStillLeadsToIt)
{
    ScratchFolder const folder;
    test::write_content(folder / "file", "a");
    test::write_content(folder / "other", "b");
    PosixFile const file(folder / "file", O_RDONLY);
    EXPECT_TRUE(file.is_at_path());

    std::filesystem::rename(folder / "other", folder / "file");
    EXPECT_FALSE(file.is_at_path());

    std::filesystem::remove(folder / "file");
    EXPECT_FALSE(file.is_at_path());
}

TEST(PosixFile, ThatIsFullIsAnError)
{
    PosixFile file("/dev/full", O_WRONLY);

    EXPECT_EQ(message_of<Error>([&] { file.write_all(bytes_of("x")); }),
              "cannot write /dev/full: No space left on device");
}

TEST(PosixFile, IsWrittenFromAnyOffset)
{
    ScratchFolder const folder;
    auto const path = write_content(folder / "file", "0123456789");

    PosixFile(path, O_WRONLY).write_all(bytes_of("abcd"), 8);

    EXPECT_EQ(content_of(path), "01234567abcd");
    PosixFile full("/dev/full", O_WRONLY);
    EXPECT_EQ(message_of<Error>([&] { full.write_all(bytes_of("x"), 0); }),
              "cannot write /dev/full: No space left on device");
}

//! Neither its place in memory nor its size is a whole number of blocks.
TEST(PosixFile, GoesThroughThePageCacheWhereItCannotGoPastIt)
{
    ScratchFolder const folder;
    std::string const text(10'001, 'x');
    auto const path = folder / "file";
    PosixFile file(path, O_RDWR | O_CREAT | O_DIRECT);

    file.write_all(bytes_of(text).subspan(1), 1);
    file.write_all(bytes_of("y"), 0);

    EXPECT_EQ(content_of(path), "y" + text.substr(1));
    std::string found(10'000, ' ');
    PosixFile again(path, O_RDONLY | O_DIRECT);
    again.read_all(std::as_writable_bytes(std::span(found)), 1);
    EXPECT_EQ(found, text.substr(1));
    EXPECT_THAT(message_of<Error>([&] {
                    again.read_all(std::as_writable_bytes(std::span(found)), 2);
                }),
                HasSubstr("is shorter than"));
}

TEST(PosixFile, ThatCannotBeOpenedPastThePageCacheIsOpenedAllTheSame)
{
    PosixFile file("/dev/full", O_WRONLY | O_DIRECT);  // knows no such flag

    EXPECT_EQ(message_of<Error>([&] { file.write_all(bytes_of("x"), 0); }),
              "cannot write /dev/full: No space left on device");
}

TEST(PosixFile, IsMadeForItsOwnerUnlessAnotherModeIsGiven)
{
    ScratchFolder const folder;

    PosixFile(folder / "own", O_WRONLY | O_CREAT);
    PosixFile(folder / "key", O_WRONLY | O_CREAT, 0400);

    EXPECT_EQ(test::mode_of(folder / "own"), 0600);
    EXPECT_EQ(test::mode_of(folder / "key"), 0400);
}

}  // namespace
}  // namespace samspil::base::files_test
