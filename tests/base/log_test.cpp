#include "base/log.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <sstream>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::base {
namespace {

using ::testing::ContainsRegex;

TEST(Log, SaysNothingOnRanksThatHaveNone)
{
    Log silent;

    silent.line("nobody hears this");
    silent.warning("nor this");
    silent.progress("nor this");
}

TEST(Log, WritesLinesAndMarksWarnings)
{
    std::ostringstream out;
    Log const log(out, false);

    log.line("store: 3 persons");
    log.warning("no deaths");

    EXPECT_EQ(out.str(), "store: 3 persons\nwarning: no deaths\n");
}

TEST(Log, ShowsNoProgressInAFile)
{
    std::ostringstream out;
    Log log(out, false);

    log.progress("half done");

    EXPECT_EQ(out.str(), "");
}

TEST(Log, OverwritesProgressOnATerminalWithTheNextLine)
{
    std::ostringstream out;
    Log log(out, true);

    log.progress("half done");
    log.progress("too soon to be drawn");
    log.line("done");

    EXPECT_EQ(out.str(), "half done\r\033[Kdone\n");
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
}  // namespace samspil::base
