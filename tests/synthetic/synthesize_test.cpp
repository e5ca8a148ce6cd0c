#include "synthetic/synthesize.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "base/error.hpp"
#include "synthetic/registers_fixture.hpp"

namespace samspil::synthetic::test::synthesize_test {
namespace {

using ::testing::HasSubstr;

//! The files of a folder, by name.
std::map<std::string, std::string> contents(std::filesystem::path const& folder)
{
    std::map<std::string, std::string> files;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        files[entry.path().filename().string()] =
            samspil::test::content_of(entry.path());
    }
    return files;
}

TEST(Synthesize, GivesTheSameBytesWithAnyNumberOfThreads)
{
    // more than two blocks, so that threads take turns
    samspil::test::ScratchFolder scratch;
    make_registers(scratch.path() / "one", 10'000, 5, 1);
    make_registers(scratch.path() / "two", 10'000, 5, 2);
    make_registers(scratch.path() / "five", 10'000, 5, 5);

    auto const one = contents(scratch.path() / "one");

    EXPECT_TRUE(one == contents(scratch.path() / "two"));
    EXPECT_TRUE(one == contents(scratch.path() / "five"));
}

TEST(Synthesize, GivesTheSameBytesAgain)
{
    samspil::test::ScratchFolder scratch;
    make_registers(scratch.path() / "first", 3000, 5);
    make_registers(scratch.path() / "second", 3000, 5);

    EXPECT_TRUE(contents(scratch.path() / "first") ==
                contents(scratch.path() / "second"));
}

TEST(Synthesize, GivesOtherPersonsWithAnotherSeed)
{
    samspil::test::ScratchFolder scratch;
    make_registers(scratch.path() / "five", 3000, 5);
    make_registers(scratch.path() / "six", 3000, 6);

    auto const five = contents(scratch.path() / "five");
    auto const six = contents(scratch.path() / "six");

    ASSERT_EQ(five.size(), six.size());
    for (auto const& [name, text] : five) {
        EXPECT_TRUE(text != six.at(name)) << name;
    }
}

TEST(Synthesize, BeginsWithTheSamePersonsWhateverTheirNumber)
{
    samspil::test::ScratchFolder scratch;
    make_registers(scratch.path() / "few", 2000, 5);
    make_registers(scratch.path() / "many", 3000, 5);

    auto const few = contents(scratch.path() / "few");
    auto const many = contents(scratch.path() / "many");

    for (auto const& [name, text] : few) {
        EXPECT_EQ(many.at(name).compare(0, text.size(), text), 0) << name;
    }
}

TEST(Synthesize, FillsAnEmptyFolder)
{
    samspil::test::ScratchFolder scratch;
    auto const folder = scratch.path() / "empty";
    std::filesystem::create_directory(folder);

    make_registers(folder, 10, 1);

    EXPECT_TRUE(std::filesystem::exists(folder / "bef201712.csv"));
    EXPECT_EQ(
        std::distance(std::filesystem::directory_iterator(scratch.path()), {}),
        1);
}

TEST(Synthesize, RefusesAFolderThatHoldsSomething)
{
    samspil::test::ScratchFolder scratch;
    auto const folder = scratch.path() / "full";
    std::filesystem::create_directory(folder);
    std::ofstream(folder / "notes.txt") << "mine";

    try {
        make_registers(folder, 10, 1);
        FAIL() << "no error";
    } catch (base::Error const& error) {
        EXPECT_THAT(error.what(),
                    HasSubstr("full is a folder that holds files already"));
    }
    EXPECT_EQ(samspil::test::content_of(folder / "notes.txt"), "mine");
    EXPECT_FALSE(std::filesystem::exists(folder / "bef201712.csv"));
}

TEST(Synthesize, RefusesAFile)
{
    samspil::test::ScratchFolder scratch;
    std::ofstream(scratch.path() / "file") << "mine";

    EXPECT_THAT(samspil::test::message_of<base::Error>(
                    [&] { make_registers(scratch.path() / "file", 10, 1); }),
                HasSubstr("file is a file already"));
    EXPECT_EQ(samspil::test::content_of(scratch.path() / "file"), "mine");
}

TEST(Synthesize, LeavesWhatStandsBesideItsFolder)
{
    samspil::test::ScratchFolder scratch;
    auto const other = scratch.path() / "out.partial";
    std::filesystem::create_directory(other);
    std::ofstream(other / "half.csv") << "half";

    make_registers(scratch.path() / "out", 10, 1);

    EXPECT_FALSE(std::filesystem::exists(scratch.path() / "out/half.csv"));
    EXPECT_EQ(samspil::test::content_of(other / "half.csv"), "half");
}

TEST(Synthesize, LeavesNothingBehindWhenItFails)
{
    // where a folder on the way is a file
    samspil::test::ScratchFolder scratch;
    std::ofstream(scratch.path() / "file") << "mine";

    EXPECT_THROW(make_registers(scratch.path() / "file" / "out", 10, 1),
                 base::Error);

    EXPECT_EQ(contents(scratch.path()).size(), 1U);
}

TEST(Synthesize, RefusesANumberOfPersonsOutOfRange)
{
    samspil::test::ScratchFolder scratch;

    for (std::int64_t const persons :
         {std::int64_t{0}, std::int64_t{-1}, std::int64_t{200'000'001}}) {
        EXPECT_THROW(make_registers(scratch.path() / "out", persons, 1),
                     base::UsageError);
    }
    EXPECT_TRUE(contents(scratch.path()).empty());
}

TEST(Synthesize, WritesASinglePerson)
{
    samspil::test::ScratchFolder scratch;
    make_registers(scratch.path() / "out", 1, 1);

    auto const rows = read_rows(scratch.path() / "out", "bef");

    for (auto const& row : rows) {
        EXPECT_EQ(row[bef::person], rows.front()[bef::person]);
    }
}

TEST(Synthesize, TakesYearsBeforeAndAfterTheChangeover)
{
    samspil::test::ScratchFolder scratch;
    for (base::Years const years :
         {base::Years{2010, 2012}, base::Years{2019, 2019},
          base::Years{2026, 2027}}) {
        auto const folder = scratch.path() / years.to_string();
        make_registers(folder, 2000, 1, 2, years);

        EXPECT_FALSE(read_rows(folder, "bef").empty());
        EXPECT_FALSE(read_rows(folder, "handicap").empty());
        EXPECT_EQ(read_rows(folder, "psyk_adm").empty(),
                  years.first() - 5 > 2019);
        EXPECT_EQ(read_rows(folder, "lpr_f_kontakter").empty(),
                  years.last() < 2019);
    }
}

}  // namespace
}  // namespace samspil::synthetic::test::synthesize_test
