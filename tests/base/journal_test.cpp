#include "base/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/error.hpp"
#include "base/log.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::base::journal_test {
namespace {

using test::ScratchFolder;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using Json = nlohmann::ordered_json;

std::vector<std::string> lines_of(std::filesystem::path const& path)
{
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        lines.push_back(line);
    }
    return lines;
}

//! The names of a line's members, in order.
std::vector<std::string> members_of(std::string const& line)
{
    std::vector<std::string> names;
    auto const json = Json::parse(line);
    for (auto const& [name, value] : json.items()) {
        names.push_back(name);
    }
    return names;
}

TEST(Journal, IsAppendedLineByLineForItsOwnerOnly)
{
    ScratchFolder const folder;
    auto const path = folder.path() / "run.jsonl";
    for (int run = 0; run < 2; ++run) {
        Journal journal(path);
        journal.start("compute", 3, 2);
        journal.stage("compute: count", 1.25, 4'000);
        journal.end(75);
    }

    auto const lines = lines_of(path);
    ASSERT_EQ(lines.size(), 6U);
    EXPECT_THAT(members_of(lines[3]),
                ElementsAre("time", "event", "command", "ranks", "threads",
                            "peak_memory_bytes"));
    auto const start = Json::parse(lines[3]);
    EXPECT_THAT(start["time"].get<std::string>(),
                MatchesRegex("20[0-9]+-[0-9]+-[0-9]+T[0-9]+:[0-9]+:[0-9]+Z"));
    EXPECT_EQ(start["event"], "start");
    EXPECT_EQ(start["command"], "compute");
    EXPECT_EQ(start["ranks"], 3);
    EXPECT_EQ(start["threads"], 2);
    EXPECT_GT(start["peak_memory_bytes"], 0);
    EXPECT_THAT(lines[4],
                HasSubstr("\"event\":\"stage\",\"stage\":\"compute: count\","
                          "\"seconds\":1.25,\"bytes\":4000,"));
    EXPECT_THAT(lines[5], HasSubstr("\"event\":\"end\",\"status\":75,"));
    struct stat status = {};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(Journal, TellsHowFarAStageAndTheRunAre)
{
    ScratchFolder const folder;
    auto const path = folder.path() / "run.jsonl";
    Journal journal(path);
    Progress const progress{"compute: count", 0.1, 10, 100, "shards"};
    journal.progress({progress, std::nullopt, std::nullopt});
    journal.progress({progress, 12.3456, 78});

    auto const lines = lines_of(path);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_THAT(lines[0],
                HasSubstr("\"event\":\"progress\",\"stage\":\"compute: "
                          "count\",\"done\":10,\"to_do\":100,\"unit\":"
                          "\"shards\",\"peak"));
    EXPECT_THAT(lines[1], HasSubstr("\"percent\":12.346,\"seconds_left\":"
                                    "78.0,"));
}

TEST(Journal, HoldsTheStagesOfALogThatItIsAttachedTo)
{
    ScratchFolder const folder;
    auto const path = folder.path() / "run.jsonl";
    std::ostringstream out;
    Log log(out, false);
    log.attach(std::make_shared<Journal>(path));

    Stage(log, "ingest: read").finish(17);

    ASSERT_EQ(lines_of(path).size(), 1U);
    EXPECT_THAT(lines_of(path).front(),
                AllOf(HasSubstr("\"stage\":\"ingest: read\""),
                      HasSubstr("\"bytes\":17")));
    EXPECT_THAT(out.str(), HasSubstr("ingest: read"));
}

TEST(Journal, StaysJsonWhateverANameHolds)
{
    ScratchFolder const folder;
    auto const path = folder.path() / "run.jsonl";
    Journal journal(path);

    journal.stage("a\"b\\\n\xFF", 1.0004, 0);

    ASSERT_EQ(lines_of(path).size(), 1U);
    auto const stage = Json::parse(lines_of(path).front());
    EXPECT_EQ(stage["stage"], "a\"b\\\n\xEF\xBF\xBD");
    EXPECT_EQ(stage["seconds"], 1.0);
}

TEST(Journal, InAFolderThatIsNotThereIsAnErrorThatNamesIt)
{
    ScratchFolder const folder;

    EXPECT_THAT(test::message_of<Error>(
                    [&] { Journal(folder / "absent" / "run.jsonl"); }),
                AllOf(HasSubstr("there is no folder"),
                      HasSubstr((folder / "absent").string())));
}

}  // namespace
}  // namespace samspil::base::journal_test
