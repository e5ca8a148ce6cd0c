#include "app/status/status.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::app::status_test {
namespace {

using samspil::test::message_of;
using samspil::test::ScratchFolder;
using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto start =
    R"({"time": "2026-11-22T11:00:00Z", "event": "start", "command": "compute", "ranks": 4, "threads": 2, "peak_memory_bytes": 1000000})"
    "\n";
constexpr auto counted =
    R"({"time": "2026-11-22T11:01:00Z", "event": "stage", "stage": "compute: count", "seconds": 58.5, "bytes": 52000000, "peak_memory_bytes": 2000000})"
    "\n";
constexpr auto halfway =
    R"({"time": "2026-11-22T11:03:00Z", "event": "progress", "stage": "compute: replicates", "done": 400, "to_do": 1000, "unit": "replicates", "per_second": 5.0, "percent": 55.5, "seconds_left": 120.0, "peak_memory_bytes": 3000000})"
    "\n";
//! 2026-11-22T11:03:07Z
constexpr std::time_t now = 1795345387;

std::string status_of(std::string const& journal)
{
    ScratchFolder const folder;
    auto const path = folder.path() / "run.jsonl";
    std::ofstream(path) << journal;
    std::ostringstream out;
    status(path, now, out);
    return out.str();
}

std::string end_with(int exit_status)
{
    return R"({"time": "2026-11-22T11:03:05Z", "event": "end", "status": )" +
           std::to_string(exit_status) + R"(, "peak_memory_bytes": 1})" + "\n";
}

TEST(Status, TellsHowFarARunIs)
{
    EXPECT_THAT(
        status_of(std::string(start) + counted + halfway),
        AllOf(HasSubstr("compute on 4 ranks × 2 threads"),
              HasSubstr("compute: replicates: 400 of 1000 replicates; 55 % of "
                        "the run, about 2 min 00 s left"),
              ContainsRegex("speed +5 replicates a second"),
              ContainsRegex("last line +7 s ago"), HasSubstr("3.0 MB"),
              ContainsRegex("compute: count +58.50 +52.0 MB")));
}

TEST(Status, TellsWhatAnOlderJournalKnows)
{
    EXPECT_THAT(
        status_of(
            start +
            std::string(
                R"({"time": "2026-11-22T11:03:00Z", "event": "progress", )"
                R"("stage": "compute: count", "done": 1, "to_do": 8, )"
                R"("unit": "shards", "peak_memory_bytes": 1})"
                "\n")),
        ContainsRegex("state +compute: count: 1 of 8 shards\n"));
}

TEST(Status, ProgressOfAStageThatIsFinishedIsOver)
{
    auto const finished =
        R"({"time": "2026-11-22T11:04:00Z", "event": "stage", "stage": "compute: replicates", "seconds": 1, "bytes": 0, "peak_memory_bytes": 1})"
        "\n";

    EXPECT_THAT(
        status_of(std::string(start) + halfway + finished),
        AllOf(ContainsRegex("state +running"), Not(HasSubstr("speed"))));
}

TEST(Status, ALineThatIsJustBeingWrittenIsLeftOut)
{
    EXPECT_THAT(status_of(std::string(start) + counted + R"({"time": "20)"),
                ContainsRegex("state +running"));
}

TEST(Status, TellsHowARunEnded)
{
    EXPECT_THAT(status_of(start + end_with(0)), ContainsRegex("state +done"));
    EXPECT_THAT(status_of(start + end_with(75)), HasSubstr("--resume"));
    EXPECT_THAT(status_of(start + end_with(1)),
                HasSubstr("failed with exit status 1"));
}

TEST(Status, IsOfTheLastRunInTheFile)
{
    auto const text = status_of(std::string(start) + counted + end_with(75) +
                                start + halfway);

    EXPECT_THAT(text, AllOf(HasSubstr("1 earlier runs"), HasSubstr("400 of"),
                            Not(HasSubstr("58.50"))));
}

TEST(Status, OfNoFileSaysWhetherAnythingIsThere)
{
    ScratchFolder const folder;
    auto const refusal = [&](std::filesystem::path const& path) {
        return message_of<base::Error>([&] {
            std::ostringstream out;
            status(path, now, out);
        });
    };

    EXPECT_THAT(refusal(folder / "none.jsonl"),
                HasSubstr("none.jsonl: no such file"));
    EXPECT_THAT(refusal(folder.path()), HasSubstr("it is not a file"));
}

TEST(Status, ANumberThatCannotBeIsOfTheWrongType)
{
    for (auto const* number : {"2.11111e33", "-1e300", "99999999999", "0.5"}) {
        EXPECT_THAT(
            message_of<base::Error>([&] {
                status_of(std::string(start) +
                          R"({"time": "2026-11-22T11:03:05Z", "event": "end", )"
                          R"("status": )" +
                          number + R"(, "peak_memory_bytes": 1})" + "\n");
            }),
            HasSubstr("of the wrong type"))
            << number;
    }
}

TEST(Status, OfSomethingElseIsAnErrorThatNamesFileAndLine)
{
    EXPECT_THAT(message_of<base::Error>(
                    [] { status_of(std::string(start) + "hello\nyou\n"); }),
                HasSubstr("run.jsonl, line 2"));
    EXPECT_THAT(message_of<base::Error>([] { status_of(""); }),
                HasSubstr("holds no run"));
}

}  // namespace
}  // namespace samspil::app::status_test
