#include "ingest/exchange/row_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <numeric>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::row_files_test {
namespace {

namespace fs = std::filesystem;
using test::ScratchFolder;
using ::testing::HasSubstr;

using Words = std::vector<std::uint64_t>;

Words words(std::size_t count, std::uint64_t first)
{
    Words result(count);
    std::iota(result.begin(), result.end(), first);
    return result;
}

void append(RowFiles& files, std::uint32_t bucket, Words const& rows)
{
    std::span<std::byte const> const piece = std::as_bytes(std::span(rows));
    files.append(bucket, {&piece, 1});
}

Words take(RowFiles& files, std::uint32_t bucket)
{
    Words rows(files.bytes(bucket) / sizeof(std::uint64_t));
    files.take(bucket, std::as_writable_bytes(std::span(rows)));
    return rows;
}

//! Of rows in whole words: none, and around one and two blocks.
constexpr std::array<std::size_t, 9> counts{0,    1,    511,  512,    513,
                                            1023, 1024, 1025, 300'000};

//! Past the page cache, if the file system can do it, and through it.
class RowFilesInEitherMode : public ::testing::TestWithParam<IoMode>
{
};

INSTANTIATE_TEST_SUITE_P(Modes, RowFilesInEitherMode,
                         ::testing::Values(IoMode::direct, IoMode::cached));

TEST_P(RowFilesInEitherMode, GiveBackEveryRowInItsPlace)
{
    ScratchFolder const folder;
    RowFiles files(folder.path(), "rows", 2, ConsumedFiles::remove, GetParam());
    for (auto const first : counts) {
        for (auto const second : counts) {
            for (bool const is_prefetched : {false, true}) {
                append(files, 1, words(first, 0));
                append(files, 1, words(second, first));
                append(files, 1, words(3, first + second));
                if (is_prefetched) {
                    files.prefetch(1);
                }

                ASSERT_EQ(take(files, 1), words(first + second + 3, 0))
                    << first << ", " << second << ", " << is_prefetched;
                ASSERT_TRUE(fs::is_empty(folder.path()));
            }
        }
    }
}

TEST_P(RowFilesInEitherMode, AreReadFromAnyOffset)
{
    ScratchFolder const folder;
    RowFiles files(folder.path(), "rows", 1, ConsumedFiles::remove, GetParam());
    append(files, 0, words(1030, 0));  // two blocks, and some in memory
    for (std::size_t const offset : {0U, 511U, 1000U, 1024U, 1025U, 1029U}) {
        for (std::size_t const size : {1U, 5U, 500U}) {
            Words rows(std::min(size, 1030 - offset));

            files.read(0, static_cast<std::int64_t>(8 * offset),
                       std::as_writable_bytes(std::span(rows)));

            ASSERT_EQ(rows, words(rows.size(), offset)) << offset;
        }
    }
    EXPECT_EQ(take(files, 0), words(1030, 0));
}

TEST_P(RowFilesInEitherMode, ThatWerePrefetchedTooSoonHaveWhatCameAfterwards)
{
    ScratchFolder const folder;
    RowFiles files(folder.path(), "rows", 1, ConsumedFiles::remove, GetParam());
    files.prefetch(0);  // nothing
    append(files, 0, words(1000, 0));
    files.prefetch(0);
    files.prefetch(0);  // twice is once
    append(files, 0, words(1000, 1000));

    EXPECT_EQ(take(files, 0), words(2000, 0));
    files.prefetch(0);
    EXPECT_EQ(take(files, 0), Words());
}

TEST_P(RowFilesInEitherMode, OfACheckpointAreWholeOnTheDiskAndGoOn)
{
    for (auto const count : counts) {
        if (count == 0) {
            continue;
        }
        ScratchFolder const folder;
        RowFiles before(folder.path(), "rows", 1, ConsumedFiles::keep,
                        GetParam());
        append(before, 0, words(count, 0));
        ASSERT_TRUE(before.sync(RowFiles::Time::max()));
        auto const saved = before.list().at(0);
        check_row_file(folder.path(), saved);

        append(before, 0, words(count, count));  // cut off
        check_row_file(folder.path(), saved);
        RowFiles after(folder.path(), "rows", 1, ConsumedFiles::keep,
                       GetParam());
        after.restore(saved);
        append(after, 0, words(5, count));
        ASSERT_TRUE(after.sync(RowFiles::Time::max()));

        EXPECT_EQ(fs::file_size(folder / "rows-0.bin"), 8 * (count + 5));
        check_row_file(folder.path(), after.list().at(0));
        EXPECT_EQ(take(after, 0), words(count + 5, 0)) << count;
    }
}

TEST_P(RowFilesInEitherMode, OnADiskThatIsFullAreAnErrorThatNamesTheFile)
{
    ScratchFolder const folder;
    fs::create_symlink("/dev/full", folder / "rows-0.bin");
    RowFiles files(folder.path(), "rows", 1, ConsumedFiles::remove, GetParam());

    EXPECT_EQ(test::message_of<base::Error>(
                  [&] { append(files, 0, words(1000, 0)); }),
              "cannot write " + (folder / "rows-0.bin").string() +
                  ": No space left on device");
}

TEST_P(RowFilesInEitherMode, ThatBecameShorterAreAnErrorHoweverTheyAreRead)
{
    for (bool const is_prefetched : {false, true}) {
        ScratchFolder const folder;
        RowFiles files(folder.path(), "rows", 1, ConsumedFiles::remove,
                       GetParam());
        append(files, 0, words(2048, 0));
        fs::resize_file(folder / "rows-0.bin", 4096);
        if (is_prefetched) {
            files.prefetch(0);
        }

        EXPECT_THAT(test::message_of<base::Error>([&] { take(files, 0); }),
                    HasSubstr("rows-0.bin is shorter than"));
    }
}

TEST(RowFiles, GiveBackWhatWasAppended)
{
    ScratchFolder const folder;
    RowFiles files(folder.path(), "rows", 3, ConsumedFiles::remove);
    append(files, 2, {1, 2});
    append(files, 2, {3});

    EXPECT_EQ(test::mode_of(folder / "rows-2.bin"), 0600);
    EXPECT_EQ(take(files, 2), Words({1, 2, 3}));
    EXPECT_EQ(take(files, 2), Words());
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(RowFiles, OfACheckpointStayUntilTheNextOneDoesWithoutThem)
{
    ScratchFolder const folder;
    RowFiles files(folder.path(), "rows", 3, ConsumedFiles::keep);
    append(files, 0, {1, 2});
    append(files, 1, {3});

    EXPECT_EQ(take(files, 0), Words({1, 2}));

    EXPECT_TRUE(fs::exists(folder / "rows-0.bin"));
    ASSERT_EQ(files.list().size(), 1U);  // without the one that was taken
    EXPECT_EQ(files.list().front().bucket, 1U);
    files.remove_consumed();
    EXPECT_FALSE(fs::exists(folder / "rows-0.bin"));
    EXPECT_EQ(take(files, 1), Words({3}));
}

TEST(RowFiles, AreRestoredAndWhatIsBehindThemGoes)
{
    ScratchFolder const folder;
    RowFiles before(folder.path(), "rows", 2, ConsumedFiles::keep);
    append(before, 1, words(500'000, 7));  // more than is checked at once
    ASSERT_TRUE(before.sync(RowFiles::Time::max()));
    auto const saved = before.list();
    append(before, 1, words(1000, 1));  // not in the checkpoint
    ASSERT_EQ(saved.size(), 1U);
    check_row_file(folder.path(), saved[0]);

    RowFiles after(folder.path(), "rows", 2, ConsumedFiles::keep);
    after.restore(saved[0]);

    EXPECT_EQ(fs::file_size(folder / "rows-1.bin"), 4'000'000U);
    EXPECT_EQ(after.list(), saved);
    append(after, 1, {9});
    ASSERT_TRUE(after.sync(RowFiles::Time::max()));
    check_row_file(folder.path(), after.list().at(0));
    auto expected = words(500'000, 7);
    expected.push_back(9);
    EXPECT_EQ(take(after, 1), expected);
}

TEST(RowFiles, TellWhatIsNotFlushed)
{
    ScratchFolder const folder;
    RowFiles files(folder.path(), "rows", 2, ConsumedFiles::keep);
    append(files, 0, {1, 2});

    EXPECT_EQ(files.unsynced_bytes(), 16);
    EXPECT_FALSE(files.sync(RowFiles::Time::min()));
    EXPECT_EQ(files.unsynced_bytes(), 16);
    EXPECT_TRUE(files.sync(RowFiles::Time::max()));
    EXPECT_EQ(files.unsynced_bytes(), 0);
}

std::string fault_of(fs::path const& folder, RowFile const& file)
{
    return test::message_of<base::Error>([&] { check_row_file(folder, file); });
}

TEST(RowFiles, ThatAreDamagedAreFound)
{
    ScratchFolder const folder;
    RowFiles files(folder.path(), "rows", 2, ConsumedFiles::keep);
    append(files, 1, words(300'000, 0));
    ASSERT_TRUE(files.sync(RowFiles::Time::max()));
    auto const file = files.list().at(0);
    auto const path = folder / "rows-1.bin";
    auto const content = test::content_of(path);
    ASSERT_EQ(fault_of(folder.path(), file), "");

    for (std::size_t const at : {std::size_t{0}, content.size() - 1}) {
        auto changed = content;
        changed[at] = static_cast<char>(changed[at] ^ 4);
        test::write_content(path, changed);
        EXPECT_THAT(fault_of(folder.path(), file),
                    HasSubstr("rows-1.bin is damaged"));
    }
    test::write_content(path, std::string(content.size(), '\0'));
    EXPECT_THAT(fault_of(folder.path(), file), HasSubstr("is damaged"));
    test::write_content(path, content.substr(8));
    EXPECT_THAT(fault_of(folder.path(), file), HasSubstr("is shorter"));
    fs::remove(path);
    EXPECT_THAT(fault_of(folder.path(), file), HasSubstr("cannot open"));
}

}  // namespace
}  // namespace samspil::ingest::row_files_test
