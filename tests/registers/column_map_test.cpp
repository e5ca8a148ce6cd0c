#include "registers/column_map.hpp"

#include <gmock/gmock.h>

#include <vector>

#include "registers/column_names.hpp"
#include "registers/register_fixture.hpp"

namespace samspil::registers::column_map_test {
namespace {

using test::error_of;
using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using Names = std::vector<std::string>;

ColumnMap map(RegisterId id, Names const& names)
{
    return map_columns(spec_of(id), names, "file.csv");
}

std::string error_for(RegisterId id, Names const& names)
{
    return error_of([&] { map(id, names); });
}

TEST(ColumnMap, FindsColumnsInAnyOrderAndCase)
{
    auto const columns = map(RegisterId::deaths, {"x", "doddato", "Pnr"});
    EXPECT_EQ(columns.column(Field::death_date), 1);
    EXPECT_EQ(columns.column(Field::person), 2);
    EXPECT_FALSE(columns.has(Field::birth_date));
}

TEST(ColumnMap, LetsOptionalColumnsBeAbsent)
{
    auto const columns =
        map(RegisterId::population, {"PNR", "FOED_DAG", "KOEN", "KOM"});
    EXPECT_FALSE(columns.has(Field::reference_date));
    EXPECT_FALSE(columns.has(Field::district));
}

TEST(ColumnMap, PrefersKomAndElseTakesBopikom)
{
    EXPECT_EQ(map(RegisterId::population,
                  {"PNR", "FOED_DAG", "KOEN", "BOPIKOM", "KOM"})
                  .column(Field::municipality),
              4);
    EXPECT_EQ(
        map(RegisterId::population, {"PNR", "FOED_DAG", "KOEN", "BOPIKOM"})
            .column(Field::municipality),
        3);
}

TEST(ColumnMap, TakesSdsNamesInLpr2Tables)
{
    for (Names const& names :
         {Names{"K_RECNUM", "D_AMBDTO"}, Names{"v_recnum", "D_AMBDTO"},
          Names{"RECNUM", "D_AMBDTO"}}) {
        EXPECT_EQ(map(RegisterId::psyk_pers, names).column(Field::record), 0);
    }
    for (auto const* person : {"PNR", "V_CPR", "cpr"}) {
        EXPECT_EQ(
            map(RegisterId::psyk_adm,
                {"RECNUM", person, "C_PATTYPE", "C_ADIAG", "C_INDM", "D_INDDTO",
                 "V_INDTIME", "V_INDMINUT", "D_UDDTO", "V_UDTIME"})
                .column(Field::person),
            1);
    }
}

TEST(ColumnMap, DoesNotTakeSdsNamesElsewhere)
{
    EXPECT_THAT(error_for(RegisterId::deaths, {"V_CPR", "DODDATO"}),
                HasSubstr("no column for person (PNR; there is V_CPR)"));
}

TEST(ColumnMap, NeedsCSpecInLprAdmOnly)
{
    Names const names{"RECNUM",  "PNR",      "C_PATTYPE", "C_ADIAG",
                      "C_INDM",  "D_INDDTO", "V_INDTIME", "V_INDMINUT",
                      "D_UDDTO", "V_UDTIME"};
    EXPECT_EQ(error_for(RegisterId::psyk_adm, names), "");
    EXPECT_THAT(error_for(RegisterId::lpr_adm, names),
                HasSubstr("no column for specialty (C_SPEC)"));
}

TEST(ColumnMap, NamesFileFieldsColumnsAndWhatWasFound)
{
    EXPECT_EQ(
        error_for(RegisterId::population, {"PNR", "REFERENCETID", "Alder"}),
        "file.csv: no column for birth_date (FOED_DAG), sex (KOEN), "
        "municipality (KOM or BOPIKOM), which register population "
        "needs; columns found: PNR, REFERENCETID, Alder");
}

TEST(ColumnMap, NamesTheColumnThatMayBeMeant)
{
    EXPECT_EQ(error_for(RegisterId::deaths, {"CPR", "DODDATO"}),
              "file.csv: no column for person (PNR; there is CPR), which "
              "register deaths needs; columns found: CPR, DODDATO; if that is "
              "meant, a file for --columns says so: below the line [deaths], "
              "person = CPR");
    EXPECT_THAT(error_for(RegisterId::population, {"PNR",
                                                   "F\xC3\x98"
                                                   "DDAG",
                                                   "K\xD8N", "Kommunekode"}),
                AllOf(HasSubstr("birth_date (FOED_DAG; there is F\xC3\x98"
                                "DDAG)"),
                      HasSubstr("sex (KOEN; there is K\xC3\x98N)"),
                      HasSubstr("(KOM or BOPIKOM; there is Kommunekode)")));
    // What another field is read from is not meant.
    EXPECT_THAT(error_for(RegisterId::deaths, {"PNR", "V_CPR"}),
                HasSubstr("no column for death_date (DODDATO), which"));
}

TEST(ColumnMap, PrintsNamesOfEitherEncodingInUtf8)
{
    EXPECT_THAT(error_for(RegisterId::deaths, {"PNR",
                                               "D\xF8"
                                               "d",
                                               "d\xC3\xB8"
                                               "de"}),
                EndsWith("columns found: PNR, D\xC3\xB8"
                         "d, d\xC3\xB8"
                         "de"));
}

TEST(ColumnMap, SaysNothingOfAFirstLineThatDoesNotLookLikeNames)
{
    auto const silent = AllOf(
        StartsWith("file.csv: the first line does not look like column names"),
        Not(HasSubstr("found")));
    EXPECT_THAT(error_for(RegisterId::deaths, {"0101801234", "2020-01-01"}),
                silent);
    EXPECT_THAT(error_for(RegisterId::deaths, {"PNR", "0101801234"}), silent);
    EXPECT_THAT(error_for(RegisterId::deaths, {"PNR", ""}), silent);
    EXPECT_THAT(error_for(RegisterId::deaths, {"PNR", "Jens Hansen"}), silent);
    EXPECT_THAT(error_for(RegisterId::deaths, {"Jens", "Hansen"}), silent);
    EXPECT_THAT(error_for(RegisterId::deaths, {""}), silent);
}

TEST(ColumnMap, TakesOddFurtherColumnsWhenNothingIsMissing)
{
    EXPECT_EQ(error_for(RegisterId::deaths, {"", "PNR", "DODDATO", "a b"}), "");
}

TEST(ColumnMap, RefusesANeededColumnThatIsThereTwice)
{
    EXPECT_EQ(error_for(RegisterId::deaths, {"PNR", "pnr", "DODDATO"}),
              "file.csv: column PNR is there 2 times (which of them is person "
              "cannot be known)");
}

TEST(ColumnMap, LetsOtherColumnsBeThereTwice)
{
    EXPECT_EQ(error_for(RegisterId::deaths, {"PNR", "DODDATO", "x", "X"}), "");
    EXPECT_EQ(error_for(RegisterId::psyk_pers,
                        {"RECNUM", "D_AMBDTO", "K_RECNUM", "K_RECNUM"}),
              "");
}

TEST(ColumnNames, AreIdentifiersWithDanishLetters)
{
    for (auto const* name : {"PNR", "_x", "x_1", "\xC3\x86ndret", "\xE6ndret",
                             "K\xD8N", "k\xC3\xB8n2", "\xC3\xA5"}) {
        EXPECT_TRUE(is_column_name(name)) << name;
    }
    for (auto const* name :
         {"", "1x", "a b", "a-b", "2020-01-01", "\xC3", "a\xC3\xA9", "a\xE9",
          "a.b", "0101801234", "a\xC3"}) {
        EXPECT_FALSE(is_column_name(name)) << name;
    }
}

}  // namespace
}  // namespace samspil::registers::column_map_test
