#include "base/log.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <sstream>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::base::log_test {
namespace {

using ::testing::ContainsRegex;

TEST(Log, SaysNothingOnRanksThatHaveNone)
{
    Log silent;

    silent.line("nobody hears this");
    silent.warning("nor this");
    silent.expect(RunProgress({{"read", 1}}));
    silent.progress({"read", 1, 1, 1, "files"});
    silent.stage("read", 1, 1);
}

TEST(Log, WritesLinesAndMarksWarnings)
{
    std::ostringstream out;
    Log const log(out, false);

    log.line("store: 3 persons");
    log.warning("no deaths");

    EXPECT_EQ(out.str(), "store: 3 persons\nwarning: no deaths\n");
}

//! A log whose clock a test sets.
struct TimedLog
{
    explicit TimedLog(bool terminal)
        : log(out, terminal, [this] { return seconds; })
    {
        log.expect(RunProgress({{"read", 1}, {"build", 1}}));
    }

    void at(double time, char const* stage, std::int64_t done)
    {
        seconds = time;
        log.progress({stage, part_of(done, 100), done, 100, "MB"});
    }

    std::ostringstream out;
    double seconds = 0;
    Log log;
};

TEST(Log, OverwritesProgressOnATerminalWithTheNextLine)
{
    TimedLog timed(true);

    timed.at(0.05, "read", 1);  // too soon to be drawn
    timed.at(0.2, "read", 10);
    timed.at(0.25, "read", 12);
    timed.at(4, "read", 50);
    timed.log.line("done");

    EXPECT_EQ(timed.out.str(),
              "read: 10 of 100 MB; 5 % of the run\r\033[K"
              "read: 50 of 100 MB; 25 % of the run, about 12 s left\r\033[K"
              "done\n");
}

TEST(Log, DrawsNoLineThatATerminalWouldBreak)
{
    TimedLog timed(true);

    timed.at(1, std::string(100, 'x').c_str(), 1);

    EXPECT_EQ(timed.out.str(), std::string(79, 'x'));
}

TEST(Log, TellsProgressInAFileNowAndThen)
{
    TimedLog timed(false);

    for (int second = 0; second <= 25; ++second) {
        timed.at(second, "read", second);
    }

    EXPECT_EQ(timed.out.str(),
              "read: 10 of 100 MB; 5 % of the run, about 3 min 10 s left\n"
              "read: 20 of 100 MB; 10 % of the run, about 3 min 00 s left\n");
}

TEST(Log, TellsTheSameOnATerminalAndInTheJournal)
{
    test::ScratchFolder const folder;
    TimedLog timed(true);
    timed.log.attach(std::make_shared<Journal>(folder / "run.jsonl"));

    timed.at(12, "read", 50);

    EXPECT_EQ(timed.out.str(),
              "read: 50 of 100 MB; 25 % of the run, about 36 s left");
    EXPECT_THAT(test::content_of(folder / "run.jsonl"),
                ::testing::HasSubstr(
                    R"("stage":"read","done":50,"to_do":100,"unit":"MB",)"
                    R"("percent":25.0,"seconds_left":36.0,)"));
}

TEST(Log, ProgressDoesNotGoBackWhenAStageBegins)
{
    TimedLog timed(true);
    timed.at(1, "read", 100);
    timed.log.stage("read", 1, 100);
    timed.at(2, "build", 0);

    EXPECT_THAT(timed.out.str(),
                ::testing::EndsWith(
                    "build: 0 of 100 MB; 50 % of the run, about 2 s left"));
}

TEST(Log, GoesOnWithoutAJournalThatCannotBeWritten)
{
    std::ostringstream out;
    Log log(out, false);
    log.attach(std::make_shared<Journal>("/dev/full"));

    log.stage("work", 1, 2);
    log.end(0);

    EXPECT_EQ(out.str(),
              "warning: cannot write /dev/full: No space left on device: the "
              "run goes on without its journal\n");
}

TEST(Stage, TellsNameSecondsBytesAndDetail)
{
    std::ostringstream out;
    Log const log(out, false);

    Stage(log, "ingest: read").finish(4'000'000, "of CSV");

    EXPECT_THAT(out.str(),
                ContainsRegex(
                    "^ingest: read +[0-9]+\\.[0-9][0-9] s +4\\.0 MB  of CSV"));
}

TEST(FormatBytes, CountsInDecimalUnits)
{
    EXPECT_EQ(format_bytes(0), "0 B");
    EXPECT_EQ(format_bytes(999), "999 B");
    EXPECT_EQ(format_bytes(1000), "1.0 kB");
    EXPECT_EQ(format_bytes(12'345'678), "12.3 MB");
    EXPECT_EQ(format_bytes(1'500'000'000), "1.5 GB");
    EXPECT_EQ(format_bytes(2'000'000'000'000'000), "2000.0 TB");
}

TEST(PeakMemory, IsThatOfAProcessWithALibraryOrTwo)
{
    EXPECT_GT(peak_memory_bytes(), 1'000'000);
    EXPECT_LT(peak_memory_bytes(), 100'000'000'000);
}

TEST(SystemError, NamesWhatFailedAndWhy)
{
    auto const message = test::message_of<Error>([] {
        errno = EACCES;
        throw_system_error("cannot open the store");
    });

    EXPECT_EQ(message, "cannot open the store: Permission denied");
}

}  // namespace
}  // namespace samspil::base::log_test
