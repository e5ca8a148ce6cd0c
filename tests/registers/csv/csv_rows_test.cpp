#include "registers/csv/csv_rows.hpp"

#include <gmock/gmock.h>

#include "registers/register_fixture.hpp"

// Dialects of CSV, and what makes a row bad whatever its register.

namespace samspil::registers::csv_rows_test {
namespace {

using test::parse;
using test::Parsed;
using testing::IsEmpty;

Parsed parse_deaths(std::string_view content)
{
    return parse(RegisterId::deaths, content);
}

records::Hash128 person(std::string_view id)
{
    return records::keyed_hash(records::public_key, id);
}

void expect_two_deaths(Parsed const& parsed)
{
    EXPECT_EQ(parsed.counts.rows, 2);
    EXPECT_THAT(parsed.causes(), IsEmpty());
    ASSERT_EQ(parsed.rows.deaths.size(), 2U);
    EXPECT_EQ(parsed.rows.deaths[0].person, person("A"));
    EXPECT_EQ(parsed.rows.deaths[0].death_day, base::to_day(2020, 5, 1));
    EXPECT_EQ(parsed.rows.deaths[1].person, person("B"));
    EXPECT_EQ(parsed.rows.deaths[1].death_day, base::to_day(2020, 5, 2));
}

TEST(CsvRows, ReadEverySeparator)
{
    expect_two_deaths(
        parse_deaths("PNR,DODDATO\nA,2020-05-01\nB,2020-05-02\n"));
    expect_two_deaths(
        parse_deaths("PNR;DODDATO\nA;2020-05-01\nB;2020-05-02\n"));
    expect_two_deaths(
        parse_deaths("PNR\tDODDATO\nA\t2020-05-01\nB\t2020-05-02\n"));
}

TEST(CsvRows, ReadCrlfAndAByteOrderMark)
{
    expect_two_deaths(
        parse_deaths("\xEF\xBB\xBFPNR,DODDATO\r\nA,2020-05-01\r\n"
                     "B,2020-05-02\r\n"));
}

TEST(CsvRows, ReadAFileWithoutAFinalLineBreak)
{
    expect_two_deaths(parse_deaths("PNR,DODDATO\nA,2020-05-01\nB,2020-05-02"));
    expect_two_deaths(
        parse_deaths("PNR,DODDATO\r\nA,2020-05-01\r\nB,2020-05-02\r"));
}

TEST(CsvRows, ReadQuotedFields)
{
    expect_two_deaths(parse_deaths(
        "\"PNR\",\"DODDATO\"\n\"A\",\"2020-05-01\"\n\" B \",02MAY2020\n"));
}

TEST(CsvRows, IgnoreOuterBlanksAndFurtherColumns)
{
    expect_two_deaths(parse_deaths(
        "x,DODDATO,y,PNR\n1,2020-05-01,2, A\n,\t2020-05-02 ,\"a,\"\"\",B\n"));
}

TEST(CsvRows, PassOverEmptyLines)
{
    expect_two_deaths(
        parse_deaths("PNR,DODDATO\n\nA,2020-05-01\n\r\n\nB,2020-05-02\n\r\n"));
}

TEST(CsvRows, CountALineWithAnotherNumberOfFieldsAsBad)
{
    auto const parsed = parse_deaths(
        "PNR,DODDATO\nA\nA,2020-05-01,x\n \nA,2020-05-01,\n,2020-05-01\n");
    EXPECT_EQ(parsed.counts.rows, 5);
    EXPECT_EQ(parsed.rejected("fields"), 4);
    EXPECT_EQ(parsed.rejected("missing person"), 1);
    EXPECT_THAT(parsed.rows.deaths, IsEmpty());
}

TEST(CsvRows, EndARowAtALineBreakEvenInQuotes)
{
    auto const parsed =
        parse_deaths("PNR,DODDATO\n\"A\n\",2020-05-01\nC,\"2020-05-01\n");
    EXPECT_EQ(parsed.counts.rows, 3);
    EXPECT_EQ(parsed.rejected("fields"), 2);
    ASSERT_EQ(parsed.rows.deaths.size(), 1U);
    EXPECT_EQ(parsed.rows.deaths[0].person, person("C"));
}

TEST(CsvRows, KeepAQuoteInAFieldThatBeginsWithoutOne)
{
    auto const parsed = parse_deaths("PNR,DODDATO\nB\",2020-05-01\n");
    ASSERT_EQ(parsed.rows.deaths.size(), 1U);
    EXPECT_EQ(parsed.rows.deaths[0].person, person("B\""));
}

TEST(CsvRows, AreTheSameInOnePieceOrSeveral)
{
    test::RegisterFolder const folder;
    std::string const head = "PNR,DODDATO\n";
    std::string const first = "A,2020-05-01\n,\n";
    std::string const second = "B,2020-05-02\n";
    auto const path = folder.write("dod.csv", head + first + second);
    auto const plan = plan_csv_file(path, RegisterId::deaths);

    ParsedRows rows;
    QualityCounts counts;
    parse_rows(plan, {}, first, rows, counts);
    parse_rows(plan, {}, "", rows, counts);
    parse_rows(plan, {}, second, rows, counts);

    EXPECT_EQ(rows.deaths.size(), 2U);
    EXPECT_EQ(counts.of(RegisterId::deaths).rows, 3);
    EXPECT_EQ(counts.of(RegisterId::deaths).total_rejected(), 1);
}

TEST(CsvRows, NeverCountUsedRows)
{
    auto const parsed = parse_deaths("PNR,DODDATO\nA,2020-05-01\n");
    EXPECT_EQ(parsed.counts.used, 0);
    EXPECT_EQ(parsed.counts.not_needed, 0);
}

TEST(CsvRows, HashPersonsWithTheKeyGivenAndKeepCase)
{
    ParseContext context;
    context.key.fill(7);
    auto const parsed =
        parse(RegisterId::deaths, "PNR,DODDATO\na,2020-05-01\n", context);
    EXPECT_EQ(parsed.rows.deaths[0].person,
              records::keyed_hash(context.key, "a"));
    EXPECT_NE(parsed.rows.deaths[0].person,
              records::keyed_hash(context.key, "A"));
}

TEST(CsvRows, CountsNeverHoldAValue)
{
    // The same cause must have the same name whatever the row holds.
    auto const parsed =
        parse_deaths("PNR,DODDATO\n0101801234,2020-99-99\n1111111111,SECRET\n" +
                     std::string(40, '7') + ",2020-05-01\nA,\n");
    EXPECT_THAT(parsed.causes(), testing::ElementsAre("unreadable person",
                                                      "unreadable death_date",
                                                      "missing death_date"));
    EXPECT_EQ(parsed.rejected("unreadable death_date"), 2);
}

TEST(CsvRows, HaveTheValuesOfFolders)
{
    test::RegisterFolder const folder;
    auto const path = folder.write("1.csv", "PNR\nA\nB,x\n\"C\"\n");
    std::vector<FolderColumn> const columns{{"DODDATO", "2018-01-01"}};
    auto const plan = plan_csv_file(path, RegisterId::deaths, columns);
    ParsedRows rows;
    QualityCounts counts;

    parse_rows(plan, {}, "A\nB,x\n\"C\"\n", rows, counts);

    ASSERT_EQ(rows.deaths.size(), 2U);
    for (auto const& row : rows.deaths) {
        EXPECT_EQ(row.death_day, base::to_day(2018, 1, 1));
    }
    EXPECT_EQ(counts.of(RegisterId::deaths).total_rejected(), 1);
}

TEST(CsvRows, OfAMissingPartitionLackItsValue)
{
    test::RegisterFolder const folder;
    auto const path = folder.write("1.csv", "PNR\nA\n");
    std::vector<FolderColumn> const columns{{"DODDATO", ""}};
    auto const plan = plan_csv_file(path, RegisterId::deaths, columns);
    ParsedRows rows;
    QualityCounts counts;

    parse_rows(plan, {}, "A\n", rows, counts);

    EXPECT_EQ(counts.of(RegisterId::deaths)
                  .rejected.at(Rejection::missing(Field::death_date).index()),
              1);
}

}  // namespace
}  // namespace samspil::registers::csv_rows_test
