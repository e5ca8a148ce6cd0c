#include "store/manifest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "records/sealed_text.hpp"
#include "store/format.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::store::manifest_test {
namespace {

using test::message_of;
using test::ScratchFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;

Manifest sample()
{
    Manifest manifest;
    manifest.years = {2019, 2021};
    manifest.observation_end = base::end_of(base::to_day(2021, 11, 30));
    manifest.fingerprint = "0123456789abcdef0123456789abcdef";
    manifest.has_private_key = true;
    manifest.shards = {
        {"shard-00000.h5", 3, 14, 1, {900, {{0, 100}, {700, 900}}, "ab12"}},
        {"shard-00001.h5", 4, 0, 2'000'000'000'000, {}}};
    return manifest;
}

//! The sample's JSON with one part replaced by another, and sealed anew.
std::string json_with(std::string const& part, std::string const& other)
{
    auto json = sample().to_json();
    std::string const checksum = "\"checksum\": \"";
    json.replace(json.rfind(checksum) + checksum.size(),
                 records::open_seal.size(), records::open_seal);
    auto const position = json.rfind(part);  // behind the totals
    EXPECT_NE(position, std::string::npos) << part;
    return records::seal(json.replace(position, part.size(), other));
}

//! What reading a manifest of this content says; it must name the file.
std::string fault_of(std::string const& json)
{
    ScratchFolder const folder;
    test::write_content(folder / manifest_name, json);
    auto const message =
        message_of<base::Error>([&] { read_manifest(folder.path()); });
    EXPECT_THAT(message, HasSubstr((folder / manifest_name).string()));
    return message;
}

TEST(Manifest, GivesRanksItsShardsInTurn)
{
    using ::testing::ElementsAre;
    using ::testing::IsEmpty;
    Manifest manifest;
    manifest.shards.resize(5);

    EXPECT_THAT(manifest.shards_of(0, 1), ElementsAre(0, 1, 2, 3, 4));
    EXPECT_THAT(manifest.shards_of(0, 2), ElementsAre(0, 2, 4));
    EXPECT_THAT(manifest.shards_of(1, 2), ElementsAre(1, 3));
    EXPECT_THAT(manifest.shards_of(6, 7), IsEmpty());
}

TEST(Manifest, IsReadAsItWasWritten)
{
    ScratchFolder const folder;
    auto const written = sample();
    test::write_content(folder / manifest_name, written.to_json());

    auto const read = read_manifest(folder.path());

    EXPECT_EQ(read.years, written.years);
    EXPECT_EQ(read.observation_end, written.observation_end);
    EXPECT_EQ(read.fingerprint, written.fingerprint);
    EXPECT_EQ(read.has_private_key, written.has_private_key);
    ASSERT_EQ(read.shards.size(), 2U);
    EXPECT_EQ(read.shards[1].file, "shard-00001.h5");
    EXPECT_EQ(read.shards[1].persons, 4);
    EXPECT_EQ(read.shards[0].contacts, 14);
    EXPECT_EQ(read.shards[1].registrations, 2'000'000'000'000);
    EXPECT_EQ(read.shards[0].seal, written.shards[0].seal);
    EXPECT_EQ(read.to_json(), written.to_json());
}

TEST(Manifest, AddsUpItsShards)
{
    auto const total = sample().total();

    EXPECT_EQ(total.persons, 7);
    EXPECT_EQ(total.contacts, 14);
    EXPECT_EQ(total.registrations, 2'000'000'000'001);
}

TEST(M2_4_Manifest, TellsTheLastDayObservedWithItsMidnight)
{
    EXPECT_THAT(sample().to_json(), HasSubstr(R"("2021-11-30 24:00")"));
}

TEST(Manifest, OfAnotherMajorVersionIsAnErrorThatSaysWhatToDo)
{
    auto const part = R"("format_version": "2.0")";

    auto const message =
        fault_of(json_with(part, R"("format_version": "1.0")"));

    EXPECT_THAT(message, AllOf(HasSubstr("1.0"),
                               HasSubstr("ingest the registers anew")));
    EXPECT_THAT(fault_of(json_with(part, R"("format_version": "10.0")")),
                HasSubstr("10.0"));
}

TEST(Manifest, OfALaterMinorVersionIsRead)
{
    ScratchFolder const folder;
    test::write_content(
        folder / manifest_name,
        json_with(R"("format_version": "2.0")", R"("format_version": "2.7")"));

    EXPECT_EQ(read_manifest(folder.path()).years, sample().years);
}

TEST(Manifest, ThatIsNoneIsAnError)
{
    EXPECT_THAT(fault_of(json_with("samspil store", "samspil cubes")),
                HasSubstr("no samspil store"));
    for (auto const* text : {"", "{", "[]", "7", "{\"filetype\": 7}", "{}"}) {
        EXPECT_THAT(fault_of(text), HasSubstr("damaged")) << text;
    }
}

TEST(Manifest, WithoutAnEntryOrWithOneOfAnotherTypeIsDamaged)
{
    for (auto const* entry :
         {"years", "observation_end_minute", "fingerprint", "key", "shards",
          "file", "contacts", "seal", "metadata"}) {
        auto const quoted = '"' + std::string(entry) + "\":";
        EXPECT_THAT(fault_of(json_with(quoted, "\"x" + quoted.substr(1))),
                    HasSubstr("damaged"))
            << entry;
    }
    EXPECT_THAT(fault_of(json_with("14,", "\"14\",")), HasSubstr("damaged"));
}

TEST(Manifest, NoticesEveryByteThatIsChanged)
{
    auto const json = sample().to_json();
    for (std::size_t i = 0; i < json.size(); ++i) {
        auto changed = json;
        changed[i] = static_cast<char>(changed[i] ^ 1);

        EXPECT_NE(fault_of(changed), "") << i;
    }
}

TEST(Manifest, WithAShardTwiceOrElsewhereIsDamaged)
{
    EXPECT_THAT(fault_of(json_with("shard-00001.h5", "shard-00000.h5")),
                HasSubstr("its shards cannot be"));
    EXPECT_THAT(fault_of(json_with("shard-00001.h5", "../shard-00001.h5")),
                HasSubstr("its shards cannot be"));
}

TEST(M1_1_Manifest, WithYearsThatCannotBeIsDamaged)
{
    for (auto const* year : {"2018", "2200", "-2021"}) {
        EXPECT_THAT(fault_of(json_with("2021\n", std::string(year) + "\n")),
                    HasSubstr("damaged"))
            << year;
    }
}

TEST(Manifest, OfNoFolderIsAnErrorThatNamesTheCommand)
{
    ScratchFolder const folder;
    auto const absent = folder / "store";

    EXPECT_THAT(message_of<base::Error>([&] { read_manifest(absent); }),
                AllOf(HasSubstr("no store at " + absent.string()),
                      HasSubstr("samspil ingest")));
}

TEST(Manifest, OfAFolderWithoutOneIsAnError)
{
    ScratchFolder const folder;

    EXPECT_THAT(message_of<base::Error>([&] { read_manifest(folder.path()); }),
                HasSubstr(folder.path().string() + " is no finished store"));
}

}  // namespace
}  // namespace samspil::store::manifest_test
