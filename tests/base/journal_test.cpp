#include "base/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>

#include "base/error.hpp"
#include "base/log.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::base {
namespace {

using test::ScratchFolder;
using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;

std::vector<std::string> lines_of(std::filesystem::path const& path)
{
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        lines.push_back(line);
    }
    return lines;
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
    EXPECT_THAT(
        lines[3],
        ContainsRegex("^.\"time\": \"20[0-9-]+T[0-9:]+Z\", \"event\": "
                      "\"start\", \"command\": \"compute\", \"ranks\": 3, "
                      "\"threads\": 2, \"peak_memory_bytes\": [0-9]+.$"));
    EXPECT_THAT(lines[4],
                HasSubstr("\"stage\": \"compute: count\", \"seconds\": 1.250, "
                          "\"bytes\": 4000"));
    EXPECT_THAT(lines[5], HasSubstr("\"event\": \"end\", \"status\": 75"));
    struct stat status = {};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(Journal, TellsProgressOnceAMinuteAtMost)
{
    ScratchFolder const folder;
    auto const path = folder.path() / "run.jsonl";
    Journal journal(path);
    for (int done = 1; done < 100; ++done) {
        journal.progress({"compute: count", done, 100, "shards"});
    }

    EXPECT_TRUE(lines_of(path).empty());
}

TEST(Journal, HoldsTheStagesOfALogThatKeepsIt)
{
    ScratchFolder const folder;
    auto const path = folder.path() / "run.jsonl";
    std::ostringstream out;
    Log log(out, false);
    log.keep(std::make_shared<Journal>(path));

    Stage(log, "ingest: read").finish(17);

    ASSERT_EQ(lines_of(path).size(), 1U);
    EXPECT_THAT(lines_of(path).front(),
                AllOf(HasSubstr("\"stage\": \"ingest: read\""),
                      HasSubstr("\"bytes\": 17")));
    EXPECT_THAT(out.str(), HasSubstr("ingest: read"));
}

TEST(Journal, InAFolderThatIsNotThereIsAnErrorThatNamesIt)
{
    auto const message =
        test::message_of<Error>([] { Journal("/nowhere/run.jsonl"); });

    EXPECT_THAT(message, HasSubstr("/nowhere/run.jsonl"));
}

}  // namespace
}  // namespace samspil::base
