#include "ingest/ingest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "parallel/collective_error.hpp"
#include "store/manifest.hpp"
#include "store/shard_file.hpp"
#include "support/read_shard.hpp"
#include "support/scratch_folder.hpp"
#include "tiny_registers.hpp"

namespace samspil::ingest::ingest_test {
namespace {

namespace fs = std::filesystem;
using test::content_of;
using test::ScratchFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;

Options tiny_options(ScratchFolder const& folder)
{
    fs::create_directories(folder / "registers");
    write_tiny_registers(folder / "registers");
    Options options;
    options.registers = folder / "registers";
    options.store = folder / "store";
    options.max_rejected_percent = 100;
    options.accepted.set();
    return options;
}

void ingest_alone(Options const& options)
{
    base::Log silent;
    ingest(parallel::Communicator(), options, silent);
}

std::string fault_of(Options const& options)
{
    return test::message_of<parallel::CollectiveError>(
        [&] { ingest_alone(options); });
}

TEST(Ingest, MakesAStoreWhoseManifestTellsWhatItsShardsHold)
{
    ScratchFolder const folder;
    auto const options = tiny_options(folder);

    ingest_alone(options);

    auto const manifest = store::read_manifest(options.store);
    ASSERT_EQ(manifest.shards.size(), 8U);
    for (std::uint32_t i = 0; i < 8; ++i) {
        auto const& entry = manifest.shards[i];
        auto const shard = test::read_shard(
            options.store / entry.file, manifest.years, store::ReadKeys::yes);
        EXPECT_EQ(static_cast<std::int64_t>(shard.person_count()),
                  entry.persons);
        EXPECT_EQ(static_cast<std::int64_t>(shard.contacts.size()),
                  entry.contacts);
        EXPECT_EQ(static_cast<std::int64_t>(shard.registrations.size()),
                  entry.registrations);
        for (auto const& key : shard.keys) {
            EXPECT_EQ(records::slice_of(key, 8), i);
        }
    }
    // every fiftieth person has no birth date
    EXPECT_EQ(manifest.total().persons, tiny_persons - tiny_persons / 50);
    EXPECT_GT(manifest.total().contacts, 500);
    EXPECT_GT(manifest.total().registrations, 200);
    EXPECT_EQ(test::mode_of(options.store), 0700);
}

TEST(Ingest, LeavesNothingBesideTheStoresFiles)
{
    ScratchFolder const folder;
    auto options = tiny_options(folder);
    options.shards = 2;

    ingest_alone(options);

    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(options.store)) {
        names.push_back(entry.path().filename());
        EXPECT_EQ(test::mode_of(entry.path()), 0600) << names.back();
    }
    EXPECT_THAT(names, ::testing::UnorderedElementsAre(
                           "store.json", "quality.json", "shard-00000.h5",
                           "shard-00001.h5"));
    EXPECT_FALSE(fs::exists(folder / "store.partial"));
}

TEST(Ingest, AccountsForEveryRowOfEveryRegister)
{
    ScratchFolder const folder;
    auto const options = tiny_options(folder);

    ingest_alone(options);

    auto const report =
        nlohmann::json::parse(content_of(options.store / "quality.json"));
    int registers_with_rows = 0;
    for (auto const& [name, entry] : report.at("registers").items()) {
        std::int64_t sum = entry.at("used").get<std::int64_t>() +
                           entry.at("not_needed").get<std::int64_t>();
        for (auto const& rejected : entry.at("rejected")) {
            sum += rejected.get<std::int64_t>();
        }
        EXPECT_EQ(entry.at("rows"), sum) << name;
        registers_with_rows += entry.at("rows") > 0 ? 1 : 0;
    }
    EXPECT_EQ(registers_with_rows, 8);
    auto const& registers = report.at("registers");
    EXPECT_EQ(registers.at("population").at("rejected").at("fields"), 6);
    EXPECT_EQ(registers.at("deaths").at("rejected").at("unreadable death_date"),
              1);
    EXPECT_EQ(registers.at("lpr_f_kontakter").at("rows"), 900);
    EXPECT_EQ(report.at("rules").at("M2.3"), 900 / 19 + 1);
    EXPECT_EQ(report.at("rules").at("M5.2"), 400 / 5);
}

TEST(Ingest, TheFingerprintDependsNeitherOnShardsNorOnTheKey)
{
    ScratchFolder const folder;
    auto options = tiny_options(folder);
    ingest_alone(options);
    auto const fingerprint = store::read_manifest(options.store).fingerprint;
    auto const quality = content_of(options.store / "quality.json");
    for (std::uint32_t const shards : {1U, 3U, 64U}) {
        options.shards = shards;
        options.key_file = folder / "key";
        options.store = folder / ("store-" + std::to_string(shards));

        ingest_alone(options);

        auto const manifest = store::read_manifest(options.store);
        EXPECT_EQ(manifest.fingerprint, fingerprint);
        EXPECT_TRUE(manifest.has_private_key);
        EXPECT_EQ(content_of(options.store / "quality.json"), quality);
    }
}

//! The same file with its rows, but for the header, in another order.
void shuffle_rows(fs::path const& path, unsigned seed)
{
    std::istringstream in(content_of(path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    std::mt19937 random(seed);
    std::shuffle(lines.begin() + 1, lines.end(), random);
    std::string text;
    for (auto const& line : lines) {
        text += line + "\n";
    }
    test::write_content(path, text);
}

//! A quality report without its checks: they say in which line something is.
std::string without_checks(std::string const& report)
{
    auto json = nlohmann::json::parse(report);
    json.erase("checks");
    return json.dump();
}

TEST(Ingest, TheStoreDoesNotDependOnTheOrderOfRows)
{
    ScratchFolder const folder;
    auto options = tiny_options(folder);
    ingest_alone(options);
    auto const first = options.store;
    for (auto const& entry : fs::directory_iterator(options.registers)) {
        if (entry.path().filename() != "dod2022.csv") {  // CR LF
            shuffle_rows(entry.path(), 3);
        }
    }
    options.store = folder / "shuffled";

    ingest_alone(options);

    for (auto const& entry : fs::directory_iterator(first)) {
        auto const name = entry.path().filename();
        auto const content = content_of(entry.path());
        auto const other = content_of(options.store / name);
        if (name == "quality.json") {
            EXPECT_EQ(without_checks(content), without_checks(other));
        } else {
            EXPECT_EQ(content, other) << name;
        }
    }
}

TEST(Ingest, ThatFailsLeavesNothing)
{
    ScratchFolder const folder;
    auto options = tiny_options(folder);
    options.max_rejected_percent = 0.01;
    options.accepted.reset();

    EXPECT_THAT(fault_of(options), HasSubstr("bad-rows: population ("));
    EXPECT_FALSE(fs::exists(options.store));
    EXPECT_FALSE(fs::exists(folder / "store.partial"));
}

//! Gives a file the same number of other bytes.
void change(fs::path const& path)
{
    auto content = content_of(path);
    content[content.size() / 2] ^= 1;
    test::write_content(path, content);
}

TEST(Ingest, OfARegisterThatChangesMeanwhileFails)
{
    for (std::int64_t const boundary : {1, 2, 3}) {
        ScratchFolder const folder;
        auto options = tiny_options(folder);
        auto const path = fs::directory_iterator(options.registers)->path();
        options.tuning.at_boundary = [&](std::int64_t passed) {
            if (passed == boundary) {
                change(path);
            }
        };

        EXPECT_THAT(fault_of(options),
                    AllOf(HasSubstr(path.string()),
                          HasSubstr("was changed during the run")))
            << boundary;
        EXPECT_FALSE(fs::exists(options.store));
    }
}

TEST(Ingest, OfARegisterThatIsReplacedMeanwhileFails)
{
    ScratchFolder const folder;
    auto options = tiny_options(folder);
    auto const path = fs::directory_iterator(options.registers)->path();
    options.tuning.at_boundary = [&](std::int64_t passed) {
        if (passed == 1) {
            auto const time = fs::last_write_time(path);
            auto const other =
                test::write_content(folder / "other", content_of(path));
            fs::rename(other, path);
            fs::last_write_time(path, time);
        }
    };

    EXPECT_THAT(fault_of(options), HasSubstr("was changed during the run"));
}

TEST(Ingest, ThatStopsAtBadRowsGoesOnIfMoreAreAllowed)
{
    ScratchFolder const folder;
    auto options = tiny_options(folder);
    ingest_alone(options);
    auto const expected = content_of(options.store / "quality.json");
    options.store = folder / "resumed";
    options.resume = true;
    options.tuning.checkpoint_seconds = 0;
    options.max_rejected_percent = 0.01;
    options.accepted.reset();
    EXPECT_THAT(fault_of(options), HasSubstr("bad-rows: population ("));
    EXPECT_TRUE(fs::exists(folder / "resumed.partial" / "checkpoint.json"));
    EXPECT_THAT(fault_of(options), HasSubstr("bad-rows: population ("));
    std::ostringstream text;
    base::Log log(text, false);
    options.max_rejected_percent = 100;
    options.accepted.set();

    ingest(parallel::Communicator(), options, log);

    EXPECT_THAT(text.str(), HasSubstr("ingest: resumed: "));
    EXPECT_EQ(content_of(options.store / "quality.json"), expected);
    EXPECT_FALSE(fs::exists(folder / "resumed.partial"));
}

TEST(Ingest, NeverOverwritesUnlessForced)
{
    ScratchFolder const folder;
    auto options = tiny_options(folder);
    ingest_alone(options);
    auto const before = content_of(options.store / "store.json");

    EXPECT_THAT(fault_of(options), HasSubstr("--force"));
    EXPECT_EQ(content_of(options.store / "store.json"), before);

    options.overwrite = store::Overwrite::force;
    options.shards = 1;
    ingest_alone(options);
    EXPECT_EQ(store::read_manifest(options.store).shards.size(), 1U);
}

TEST(Ingest, NoFileOfTheStoreHoldsAnId)
{
    ScratchFolder const folder;
    auto options = tiny_options(folder);
    ingest_alone(options);
    std::string all;
    for (auto const& entry : fs::directory_iterator(options.store)) {
        all += content_of(entry.path());
    }
    for (int person = 0; person < tiny_persons; ++person) {
        EXPECT_EQ(all.find(detail::tiny_id(person)), std::string::npos);
    }
}

TEST(Ingest, TellsItsStages)
{
    ScratchFolder const folder;
    std::ostringstream text;
    base::Log log(text, false);

    ingest(parallel::Communicator(), tiny_options(folder), log);

    for (auto const* part :
         {"ingest: read", "ingest: join", "ingest: build", "ingest: write",
          "store: 294 persons", "peak memory"}) {
        EXPECT_THAT(text.str(), HasSubstr(part));
    }
}

TEST(Ingest, SaysOnceAFileThatOffsetsWerePassedOver)
{
    ScratchFolder const folder;
    auto const options = tiny_options(folder);
    for (auto const* name : {"dod1.csv", "dod2.csv", "dod3.csv"}) {
        test::write_content(options.registers / name,
                            std::string("PNR,DODDATO,X\n") +
                                (name == std::string("dod3.csv")
                                     ? "1,2018-01-01T00:00:00,"
                                     : "1,2018-01-01T00:00:00Z,"
                                       "\n2,2018-01-01T00:00:00Z,") +
                                name + "\n");
    }
    std::ostringstream text;
    base::Log log(text, false);

    ingest(parallel::Communicator(), options, log);

    auto const said = [&](std::string const& name) {
        auto const line = name + ": an offset from UTC";
        auto const first = text.str().find(line);
        return first == std::string::npos                              ? 0
               : text.str().find(line, first + 1) == std::string::npos ? 1
                                                                       : 2;
    };
    EXPECT_EQ(said("dod1.csv"), 1);
    EXPECT_EQ(said("dod2.csv"), 1);
    EXPECT_EQ(said("dod3.csv"), 0);
}

}  // namespace
}  // namespace samspil::ingest::ingest_test
