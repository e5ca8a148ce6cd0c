#include "ingest/row_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest {
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

TEST(RowFiles, GiveBackWhatWasAppended)
{
    ScratchFolder const folder;
    RowFiles files(folder.path(), "rows", 3, TakenFiles::remove);
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
    RowFiles files(folder.path(), "rows", 3, TakenFiles::keep);
    append(files, 0, {1, 2});
    append(files, 1, {3});

    EXPECT_EQ(take(files, 0), Words({1, 2}));

    EXPECT_TRUE(fs::exists(folder / "rows-0.bin"));
    ASSERT_EQ(files.list().size(), 1U);  // without the one that was taken
    EXPECT_EQ(files.list().front().bucket, 1U);
    files.remove_taken();
    EXPECT_FALSE(fs::exists(folder / "rows-0.bin"));
    EXPECT_EQ(take(files, 1), Words({3}));
}

TEST(RowFiles, AreTakenOverAndWhatIsBehindThemGoes)
{
    ScratchFolder const folder;
    RowFiles before(folder.path(), "rows", 2, TakenFiles::keep);
    append(before, 1, words(500'000, 7));  // more than is checked at once
    auto const kept = before.list();
    append(before, 1, {1, 2, 3});  // not in the checkpoint
    ASSERT_EQ(kept.size(), 1U);
    check_row_file(folder.path(), kept[0]);

    RowFiles after(folder.path(), "rows", 2, TakenFiles::keep);
    after.take_over(kept[0]);

    EXPECT_EQ(fs::file_size(folder / "rows-1.bin"), 4'000'000U);
    EXPECT_EQ(after.list(), kept);
    append(after, 1, {9});
    check_row_file(folder.path(), after.list().at(0));
    auto expected = words(500'000, 7);
    expected.push_back(9);
    EXPECT_EQ(take(after, 1), expected);
}

TEST(RowFiles, TellWhatIsNotFlushed)
{
    ScratchFolder const folder;
    RowFiles files(folder.path(), "rows", 2, TakenFiles::keep);
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
    RowFiles files(folder.path(), "rows", 2, TakenFiles::keep);
    append(files, 1, words(300'000, 0));
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
}  // namespace samspil::ingest
