#include "registers/csv/bad_row_places.hpp"

#include <gtest/gtest.h>

#include "registers/csv/csv_rows.hpp"
#include "registers/csv/cut_line.hpp"
#include "registers/csv/files_of_same_bytes.hpp"
#include "registers/csv/id_forms.hpp"
#include "registers/register_fixture.hpp"

namespace samspil::registers::bad_row_places_test {
namespace {

using test::RegisterFolder;

//! What is said of a file's bad rows.
std::string places(RegisterId source, std::string_view content)
{
    RegisterFolder const folder;
    auto const plan = plan_csv_file(folder.write("f.csv", content), source);
    ParsedRows rows;
    QualityCounts counts;
    parse_rows(plan, {},
               content.substr(static_cast<std::size_t>(plan.body_offset)), rows,
               counts, plan.body_offset);
    return describe_bad_rows(plan, counts.checks.files.at(0));
}

TEST(BadRowPlaces, NameLineColumnAndFormsOfTheFirstOfEachCause)
{
    auto const text = places(RegisterId::deaths,
                             "PNR;DODDATO\n1;2020-01-01\n\n2;x\n3;y\n;z\n4\n");
    EXPECT_EQ(text,
              "line 4, column DODDATO: unreadable death_date (read are "
              "YYYY-MM-DD, YYYYMMDD, DD-MM-YYYY, DD/MM/YYYY, DDMONYYYY or a "
              "SAS date number); line 6, column PNR: missing person; line 7: "
              "1 fields, the first line has 2");
    EXPECT_EQ(text.find(";z"), std::string::npos);
}

TEST(BadRowPlaces, BackwardRowsHaveNoColumn)
{
    EXPECT_EQ(places(RegisterId::social,
                     "PNR,YDELSE,HANDLEKOM,BETALKOM,STARTDATO,SLUTDATO,"
                     "MAALGRUPPE\n1,1.4,101,101,2020-01-02,2020-01-01,2\n"),
              "line 2: the end lies before the start");
    EXPECT_EQ(places(RegisterId::deaths, "PNR,DODDATO\n1,2020-01-01\n"), "");
}

bool is_cut(std::string_view content)
{
    RegisterFolder const folder;
    return has_cut_line(
        plan_csv_file(folder.write("f.csv", content), RegisterId::deaths));
}

TEST(CutLine, IsALastLineWithoutBreakAndWithOtherFields)
{
    EXPECT_TRUE(is_cut("PNR,DODDATO\n1,2020-01-01\n2"));
    EXPECT_TRUE(is_cut("PNR,DODDATO\n1,2020-01-01,3"));
    EXPECT_FALSE(is_cut("PNR,DODDATO\n1,2020-01-01\n2\n"));
    EXPECT_FALSE(is_cut("PNR,DODDATO\n1,2020-01-01"));
    EXPECT_FALSE(is_cut("PNR,DODDATO\n1,\"2020,01\""));
    EXPECT_FALSE(is_cut("PNR,DODDATO\n"));
    EXPECT_FALSE(is_cut("PNR,DODDATO"));
}

TEST(IdForms, TellLengthsAndCharactersAndNoId)
{
    RegisterFolder const folder;
    auto const plan = plan_csv_file(
        folder.write("f.csv",
                     "PNR,DODDATO\n0101501000,\n101501000,\n0101501001,\n"
                     "010150-1000,\nab12,\nAB12,\nx-1,\n,\n"),
        RegisterId::deaths);
    EXPECT_EQ(describe_id_forms(plan),
              "10 digits (2), 11 digits and dashes (1), 3 characters of other "
              "kinds (1), 4 capital letters and digits (1), 4 small letters "
              "and digits (1), 9 digits (1)");
}

TEST(SameFiles, AreFoundByTheirBytes)
{
    RegisterFolder const folder;
    std::vector<CsvFilePlan> plans;
    auto const add = [&](std::string const& name, std::string_view content) {
        plans.push_back(
            plan_csv_file(folder.write(name, content), RegisterId::deaths));
    };
    add("dod1.csv", "PNR,DODDATO\n1,2020-01-01\n");
    add("dod2.csv", "PNR,DODDATO\n1,2020-01-02\n");
    add("dod3.csv", "PNR,DODDATO\n1,2020-01-01\n");
    add("dod4.csv", "PNR,DODDATO\n");
    EXPECT_EQ(find_same_files(plans),
              (std::vector<std::pair<std::size_t, std::size_t>>{{2, 0}}));
}

}  // namespace
}  // namespace samspil::registers::bad_row_places_test
