#include "publish/files/publication_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::publish::publication_folder_test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

std::size_t entries_of(fs::path const& folder)
{
    return static_cast<std::size_t>(std::distance(
        fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(PublicationFolder, AppearsWholeAndForEverybody)
{
    test::ScratchFolder const scratch;
    auto const place = scratch / "publication";
    PublicationFolder folder(place);
    folder.write("a.txt", "abc");
    folder.write("tables/b.txt", "");
    folder.write("tables/c.txt", "c");
    EXPECT_FALSE(fs::exists(place));

    folder.commit();

    EXPECT_EQ(entries_of(scratch.path()), 1);
    EXPECT_EQ(base::facts_of(place).mode, 0755);
    EXPECT_EQ(base::facts_of(place / "tables").mode, 0755);
    EXPECT_EQ(base::facts_of(place / "tables/b.txt").mode, 0644);
    EXPECT_EQ(test::content_of(place / "tables/c.txt"), "c");
    EXPECT_EQ(folder.files().at("a.txt").bytes, 3);
    EXPECT_EQ(folder.files().size(), 3);
}

TEST(PublicationFolder, LeavesNothingUnlessItIsWhole)
{
    test::ScratchFolder const scratch;
    {
        PublicationFolder folder(scratch / "publication");
        folder.write("tables/a.txt", "abc");
        test::write_content(folder.place_of("half.h5"), "half");
        EXPECT_EQ(base::facts_of(*fs::directory_iterator(scratch.path())).mode,
                  0700);
    }
    EXPECT_EQ(entries_of(scratch.path()), 0);
}

TEST(PublicationFolder, IsNeverMadeOverSomething)
{
    test::ScratchFolder const scratch;
    auto const place = scratch / "publication";
    PublicationFolder folder(place);
    folder.write("a.txt", "abc");
    fs::create_directory(place);  // by somebody else, meanwhile

    EXPECT_THAT(test::message_of<base::Error>([&] { folder.commit(); }),
                HasSubstr("cannot rename"));
    EXPECT_THAT(test::message_of<base::Error>(
                    [&] { PublicationFolder const another(place); }),
                HasSubstr("is there already"));
    EXPECT_EQ(entries_of(place), 0);
}

}  // namespace
}  // namespace samspil::publish::publication_folder_test
