#include "publish/files/publication_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "base/error.hpp"
#include "publish/files/figures_table.hpp"
#include "publish/files/manifest.hpp"
#include "publish/files/published_file.hpp"
#include "publish/publication_files.hpp"
#include "publish/small_publication.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::publish::publication_reader_test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

//! A publication on the disk.
struct PublicationReaderTest : ::testing::Test
{
    void write(Audience audience = Audience::any)
    {
        Options options;
        options.audience = audience;
        PublicationFolder folder(place);
        write_files(publication, options, folder);
        folder.commit();
    }
    //! Changes a text in a file. With \p in_manifest, the manifest's hash, too,
    //! as somebody would who wants it not to be seen.
    void change(std::string const& name, std::string const& from,
                std::string const& to, bool in_manifest)
    {
        auto text = test::content_of(place / name);
        auto const before = digest_of(place / name);
        text.replace(text.find(from), from.size(), to);
        test::write_content(place / name, text);
        if (in_manifest) {
            auto const after = digest_of(place / name);
            change("manifest.json", before.sha256, after.sha256, false);
            change("manifest.json",
                   "\"bytes\": " + std::to_string(before.bytes),
                   "\"bytes\": " + std::to_string(after.bytes), false);
        }
    }
    std::string refusal() const
    {
        return test::message_of<base::Error>([&] { read_publication(place); });
    }

    test::ScratchFolder scratch;
    fs::path place = scratch / "publication";
    Publication publication = test::small_publication();
};

void expect_same_numbers(std::vector<double> const& a,
                         std::vector<double> const& b)
{
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!std::isnan(a[i]) || !std::isnan(b[i])) {
            ASSERT_EQ(a[i], b[i]) << i;
        }
    }
}

void expect_same(Publication const& a, Publication const& b)
{
    EXPECT_EQ(a.program_version, b.program_version);
    EXPECT_EQ(a.store_fingerprint, b.store_fingerprint);
    EXPECT_EQ(a.settings, b.settings);
    EXPECT_EQ(a.scenario, b.scenario);
    EXPECT_EQ(a.threshold, b.threshold);
    EXPECT_EQ(a.plan, b.plan);
    EXPECT_EQ(a.periods, b.periods);
    EXPECT_EQ(cubes::labels_of(a.geographies), cubes::labels_of(b.geographies));
    EXPECT_EQ(a.geographies.back().places, b.geographies.back().places);
    EXPECT_EQ(a.figure_ids, b.figure_ids);
    EXPECT_EQ(a.figure_units, b.figure_units);
    EXPECT_EQ(a.status, b.status);
    expect_same_numbers(a.values.numerator, b.values.numerator);
    expect_same_numbers(a.values.denominator, b.values.denominator);
    expect_same_numbers(a.values.value, b.values.value);
}

TEST_F(PublicationReaderTest, ReadsWhatWasWritten)
{
    write();

    auto const read = read_publication(place);

    expect_same(read, publication);
    ASSERT_EQ(read.correlations.size(), publication.correlations.size());
    EXPECT_EQ(read.correlations.front().n, publication.correlations.front().n);
}

// --for dst leaves no HDF5 file: the texts alone say the same.
TEST_F(PublicationReaderTest, ReadsTextsAlone)
{
    write(Audience::dst);

    expect_same(read_publication(place), publication);
}

TEST_F(PublicationReaderTest, RefusesWhatIsNotAsPublished)
{
    write();
    change("figures.csv", "suppressed", "shown     ", false);

    EXPECT_THAT(refusal(), HasSubstr("figures.csv is not as it was published"));
}

TEST_F(PublicationReaderTest, RefusesFilesThatDisagree)
{
    write();
    change("figures.csv", "suppressed", "missing", true);

    EXPECT_THAT(refusal(), HasSubstr("is not what published.h5 says"));
}

TEST_F(PublicationReaderTest, RefusesACellThatIsNotInThePlan)
{
    write();
    change("manifest.json", "\"growth.*\"", "\"growth.overlap\"", false);

    EXPECT_THAT(refusal(), HasSubstr("is in the manifest's plan"));
}

TEST_F(PublicationReaderTest, RefusesAreasThatAreNotThoseOfTheSettings)
{
    write();
    change("manifest.json", "\"byen\"", "\"syd\"", false);

    EXPECT_THAT(refusal(), HasSubstr("'areas'"));
}

TEST_F(PublicationReaderTest, RefusesAnotherSetOfFiles)
{
    write();
    test::write_content(place / "more.txt", "x");
    EXPECT_THAT(refusal(), HasSubstr("more.txt is not in the manifest"));

    fs::remove(place / "more.txt");
    fs::remove(place / "figures.csv");
    EXPECT_THAT(refusal(), HasSubstr("figures.csv is missing"));
}

// A manifest is somebody else's word: it leads to no file outside its folder.
TEST_F(PublicationReaderTest, ReadsNoFileElsewhere)
{
    write();
    test::write_content(scratch / "secret", "x");
    change("manifest.json", "\"figures.csv\"", "\"../secret\"", false);

    EXPECT_THAT(refusal(), HasSubstr("which is not in its folder"));
}

TEST_F(PublicationReaderTest, RefusesWhatIsNoPublication)
{
    EXPECT_THAT(refusal(), HasSubstr("is no folder"));
    fs::create_directory(place);
    EXPECT_THAT(refusal(), HasSubstr("holds no manifest.json"));
    for (auto const* const text : {"", "[]", "{}"}) {
        test::write_content(place / "manifest.json", text);
        EXPECT_THAT(refusal(), HasSubstr("is no manifest"));
    }
    test::write_content(place / "manifest.json", R"({"format_version":"2.0"})");
    EXPECT_THAT(refusal(), HasSubstr("format version 2.0"));
    test::write_content(place / "manifest.json", R"({"format_version":"1.3"})");
    EXPECT_THAT(refusal(), HasSubstr("lacks what a manifest"));
}

TEST_F(PublicationReaderTest, RefusesATableWithAForeignCell)
{
    write(Audience::dst);
    auto table = figures_table(publication, '\t', names::Language::danish);
    test::ScratchFolder const other;
    auto const path = other / "figures.txt";
    auto const refusal_of = [&](std::string const& from,
                                std::string const& to) {
        auto text = table;
        text.replace(text.find(from), from.size(), to);
        test::write_content(path, text);
        auto copy = publication;
        copy.status.assign(copy.status.size(), CellStatus::not_in_plan);
        return test::message_of<base::Error>(
            [&] { read_figures_table(path, copy); });
    };

    EXPECT_THAT(refusal_of("\n1081\t", "\n1099\t"),
                HasSubstr("'1099' is none of the publication's"));
    EXPECT_THAT(refusal_of("\n1082\tRegion Midtjylland\tregion\t2018",
                           "\n1081\tRegion Nordjylland\tregion\t2018"),
                HasSubstr("this cell has a row already"));
    EXPECT_THAT(refusal_of("\tpercent\t", "\tpercent\tx"),
                HasSubstr("not a number"));
}

}  // namespace
}  // namespace samspil::publish::publication_reader_test
