#include "app/options/ini_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::app::ini_file_test {
namespace {

using test::message_of;
using test::ScratchFolder;
using test::write_content;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

//! The value of the only line.
std::string value_of(std::string const& line)
{
    ScratchFolder const folder;
    auto const entries = read_ini_file(write_content(folder / "x.ini", line));
    EXPECT_EQ(entries.size(), 1U) << line;
    return entries.empty() ? "" : entries.front().value;
}

std::string fault_of(std::string const& text)
{
    ScratchFolder const folder;
    write_content(folder / "x.ini", text);
    return message_of<base::UsageError>(
        [&] { read_ini_file(folder / "x.ini"); });
}

TEST(IniFile, IsReadLineByLine)
{
    ScratchFolder const folder;
    write_content(folder / "x.ini",
                  "\xEF\xBB\xBF# a comment\r\n\r\n  store =  a b \r\n"
                  "; another\nyears=2018-2020");

    auto const entries = read_ini_file(folder / "x.ini");

    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].key, "store");
    EXPECT_EQ(entries[0].value, "a b");
    EXPECT_EQ(entries[0].line, 3U);
    EXPECT_EQ(entries[1].key, "years");
    EXPECT_EQ(entries[1].value, "2018-2020");
    EXPECT_EQ(entries[1].line, 5U);
}

TEST(IniFile, HasValuesWithAnySign)
{
    EXPECT_EQ(value_of("out = /data/a#b.h5"), "/data/a#b.h5");
    EXPECT_EQ(value_of("out = a.h5 # the new one"), "a.h5");
    EXPECT_EQ(value_of("out = # nothing"), "");
    EXPECT_EQ(value_of("out ="), "");
    EXPECT_EQ(value_of("out = \" a # b \" # quoted"), " a # b ");
    EXPECT_EQ(value_of(R"(out = "say \"x\" \\ y")"), R"(say "x" \ y)");
    EXPECT_EQ(value_of("scenario = older:min_age=19,stay_chain=all"),
              "older:min_age=19,stay_chain=all");
    EXPECT_EQ(value_of(R"(out = C:\data\new)"), R"(C:\data\new)");
}

TEST(IniFile, ReadsBackWhatIsPrintedForAValue)
{
    for (std::string const value :
         {"plain", "", " a b ", "a#b", "# not a comment", "\"quoted\"",
          "back\\slash", "; neither", "x \" y", "\\\"", "æøå"}) {
        EXPECT_EQ(value_of("key = " + to_ini_value(value)), value);
    }
    EXPECT_EQ(to_ini_value("2018-2022"), "2018-2022");
    EXPECT_EQ(to_ini_value("a b"), "a b");
}

TEST(IniFile, NamesTheLineThatItCannotReadAndNotWhatIsInIt)
{
    for (std::string const text :
         {"store = x\n0101801234;2018-01-01;1\n", "store = x\n[section]\n",
          "store = x\n= 0101801234\n", "store = x\nkey = \"0101801234\n",
          "store = x\nkey = \"01018\"01234\n"}) {
        EXPECT_THAT(fault_of(text),
                    AllOf(HasSubstr("x.ini, line 2"), Not(HasSubstr("01018"))))
            << text;
    }
    EXPECT_THAT(fault_of(std::string("a = b\0c", 7)), HasSubstr("line 1"));
}

TEST(IniFile, ThatCannotBeReadIsAUsageError)
{
    ScratchFolder const folder;

    EXPECT_THAT(message_of<base::UsageError>(
                    [&] { read_ini_file(folder / "none.ini"); }),
                HasSubstr("none.ini"));
    EXPECT_THAT(
        message_of<base::UsageError>([] { read_ini_file("/dev/zero"); }),
        HasSubstr("/dev/zero"));
}

TEST(IniFile, HasSectionsWhereTheyAreAskedFor)
{
    ScratchFolder const folder;
    auto const path = write_content(folder / "c.ini",
                                    "a = 1\n[ one ]\nb = 2\n[two]\nc = 3\n");

    auto const entries = read_ini_file(path, IniSections::named);

    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].section, "");
    EXPECT_EQ(entries[1].section, "one");
    EXPECT_EQ(entries[2].section, "two");
    EXPECT_EQ(entries[2].line, 5U);
    EXPECT_NE(message_of<base::UsageError>([&] { read_ini_file(path); }), "");
}

}  // namespace
}  // namespace samspil::app::ini_file_test
