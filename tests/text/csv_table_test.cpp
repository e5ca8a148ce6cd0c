#include "text/csv_table.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::text::csv_table_test {
namespace {

using test::message_of;
using test::ScratchFolder;
using test::write_content;
using testing::ElementsAre;
using testing::EndsWith;
using testing::IsEmpty;

CsvTable table_of(std::string_view content)
{
    ScratchFolder const folder;
    return CsvTable(write_content(folder / "table.csv", content));
}

std::string problem(std::string_view content)
{
    return message_of<base::Error>([&] { table_of(content); });
}

TEST(CsvTable, HoldsFieldsWithoutQuotesAndOuterBlanks)
{
    auto const table = table_of(
        "Code; NAME \r\n"
        "1; x \r\n"
        "\"a;\"\"b\"\"\";\" x \"\r\n");

    EXPECT_EQ(table.column("code"), 0U);
    EXPECT_EQ(table.column("name"), 1U);
    ASSERT_EQ(table.rows().size(), 2U);
    EXPECT_THAT(table.rows()[0].fields, ElementsAre("1", "x"));
    EXPECT_THAT(table.rows()[1].fields, ElementsAre("a;\"b\"", "x"));
}

TEST(CsvTable, IsInUtf8)
{
    for (auto const* content :
         {"a\nS\xE6l\n", "a\nS\xC3\xA6l\n", "\xEF\xBB\xBF\"a\"\nS\xC3\xA6l"}) {
        auto const table = table_of(content);
        EXPECT_EQ(table.column("a"), 0U);
        EXPECT_THAT(table.rows().at(0).fields, ElementsAre("S\xC3\xA6l"));
    }
}

TEST(CsvTable, CountsLinesAndPassesOverThoseWithoutText)
{
    auto const table = table_of("\na,b\n\n1,2\n \t \n3,4");

    ASSERT_EQ(table.rows().size(), 2U);
    EXPECT_EQ(table.rows()[0].line, 4U);
    EXPECT_EQ(table.rows()[1].line, 6U);
    EXPECT_THAT(table.location(table.rows()[1], "b"),
                EndsWith("table.csv, line 6, column b"));
    EXPECT_THAT(table_of("a,b\n").rows(), IsEmpty());
}

TEST(CsvTable, EndsARowAtALineBreakEvenInQuotes)
{
    EXPECT_THAT(problem("a,b\n1,2\n\"x\ny\",3\n"),
                EndsWith("table.csv, line 3: 1 fields, expected 2"));
}

TEST(CsvTable, NamesFileAndLineOfWhatIsWrong)
{
    EXPECT_THAT(problem(""), EndsWith("is empty (expected a header)"));
    EXPECT_THAT(problem("\n\r\n"), EndsWith("is empty (expected a header)"));
    EXPECT_THAT(problem("a,b\n1,2,3\n"),
                EndsWith("table.csv, line 2: 3 fields, expected 2"));
    EXPECT_THAT(
        message_of<base::Error>([] { table_of("\na, B\n").column("c"); }),
        EndsWith("table.csv, line 2: column 'c' is missing (found: a, B)"));
    EXPECT_EQ(message_of<base::Error>([] { CsvTable("/nowhere/table.csv"); }),
              "cannot read /nowhere/table.csv: No such file or directory");
    EXPECT_EQ(message_of<base::Error>([] { CsvTable("/"); }),
              "cannot read /: Is a directory");
}

}  // namespace
}  // namespace samspil::text::csv_table_test
