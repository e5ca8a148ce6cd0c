#include "registers/readers/population_reader.hpp"

#include <gtest/gtest.h>

#include "registers/register_fixture.hpp"

namespace samspil::registers::population_reader_test {
namespace {

using base::to_day;
using reference::no_municipality;
using reference::Sex;
using test::parse;
using test::Parsed;

Parsed parse_population(std::string_view rows)
{
    return parse(
        RegisterId::population,
        "PNR,REFERENCETID,FOED_DAG,KOEN,KOM,DISTRIKT\n" + std::string(rows));
}

TEST(PopulationReader, ReadsEveryField)
{
    auto const parsed = parse_population("A,2018-01-01,05MAY1980,2,0101,4\n");

    ASSERT_EQ(parsed.rows.population.size(), 1U);
    auto const& row = parsed.rows.population[0];
    EXPECT_EQ(row.person, records::keyed_hash(records::public_key, "A"));
    EXPECT_EQ(row.reference_day, to_day(2018, 1, 1));
    EXPECT_EQ(row.birth_day, to_day(1980, 5, 5));
    EXPECT_EQ(row.sex, Sex::female);
    EXPECT_EQ(row.municipality, reference::koebenhavn);
    EXPECT_EQ(row.district, 4);
}

TEST(PopulationReader, KeepsRowsWithoutAValidBirthDateSexPlaceOrDistrict)
{
    auto const parsed = parse_population(
        "A,2018-01-01,1980-02-30,9,9999,77\nB,2018-01-01,,,,\n"
        "C,2018-01-01,.,NA,NA,.\n");

    EXPECT_EQ(parsed.counts.total_rejected(), 0);
    ASSERT_EQ(parsed.rows.population.size(), 3U);
    for (auto const& row : parsed.rows.population) {
        EXPECT_EQ(row.birth_day, base::no_day);
        EXPECT_EQ(row.sex, Sex::unknown);
        EXPECT_EQ(row.municipality, no_municipality);
        EXPECT_EQ(row.district, 0);
    }
}

TEST(PopulationReader, RejectsRowsWithoutPersonOrReferenceDate)
{
    auto const parsed = parse_population(
        ",2018-01-01,,,,\nA,,,,,\nA,x,,,,\n" + std::string(33, '1') +
        ",2018-01-01,,,,\nNA,2018-01-01,,,,\n");
    EXPECT_EQ(parsed.rejected("missing person"), 2);
    EXPECT_EQ(parsed.rejected("unreadable person"), 1);
    EXPECT_EQ(parsed.rejected("missing reference_date"), 1);
    EXPECT_EQ(parsed.rejected("unreadable reference_date"), 1);
    EXPECT_EQ(parsed.counts.rows, 5);
}

TEST(PopulationReader, CountsTheFirstCauseInTheContractsFieldOrder)
{
    auto const parsed = parse(RegisterId::population,
                              "REFERENCETID,PNR,FOED_DAG,KOEN,KOM\nx,,,,\n");
    EXPECT_EQ(parsed.rejected("missing person"), 1);
    EXPECT_EQ(parsed.counts.total_rejected(), 1);
}

TEST(PopulationReader, TakesTheFilesDateWithoutAColumn)
{
    test::RegisterFolder const folder;
    auto const parsed = test::parse_file(
        folder.write("bef201912.csv",
                     "\xEF\xBB\xBF\"pnr\"\t\"foed_dag\"\t\"koen\"\t"
                     "\"bopikom\"\r\n\"A\"\t\"05MAY1980\"\t\"2\"\t\"751\"\r\n"),
        RegisterId::population);
    ASSERT_EQ(parsed.rows.population.size(), 1U);
    EXPECT_EQ(parsed.rows.population[0].reference_day, to_day(2019, 12, 31));
    EXPECT_EQ(parsed.rows.population[0].municipality,
              reference::find_municipality(751));
    EXPECT_EQ(parsed.rows.population[0].district, 0);
}

TEST(DeathReader, RejectsRowsWithoutPersonOrDate)
{
    auto const parsed =
        parse(RegisterId::deaths, "PNR,DODDATO\nA,\nA,31122020\n,2020-01-01\n");
    EXPECT_EQ(parsed.rejected("missing death_date"), 1);
    EXPECT_EQ(parsed.rejected("unreadable death_date"), 1);
    EXPECT_EQ(parsed.rejected("missing person"), 1);
}

}  // namespace
}  // namespace samspil::registers::population_reader_test
