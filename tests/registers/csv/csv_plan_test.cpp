#include "registers/csv/csv_plan.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "registers/csv/csv_plan_json.hpp"
#include "registers/register_fixture.hpp"

namespace samspil::registers::csv_plan_test {
namespace {

using test::error_of;
using test::RegisterFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr auto deaths = RegisterId::deaths;

TEST(CsvPlan, SaysHowAFileIsRead)
{
    RegisterFolder const folder;
    auto const path = folder.write("dod.csv", "PNR;X;DODDATO\n1;2;3\n");

    auto const plan = plan_csv_file(path, deaths);

    EXPECT_EQ(plan.path, path);
    EXPECT_EQ(plan.source, deaths);
    EXPECT_EQ(plan.separator, ';');
    EXPECT_EQ(plan.column_count, 3);
    EXPECT_EQ(plan.columns.column(Field::person), 0);
    EXPECT_EQ(plan.columns.column(Field::death_date), 2);
    EXPECT_EQ(plan.body_offset, 14);
    EXPECT_EQ(plan.file_size, 20);
    EXPECT_EQ(plan.reference_day, base::no_day);
}

TEST(CsvPlan, PassesOverAByteOrderMarkAndCrlf)
{
    RegisterFolder const folder;
    auto const plan = plan_csv_file(
        folder.write("dod.csv", "\xEF\xBB\xBF\"PNR\",\"DODDATO\"\r\n1,2\r\n"),
        deaths);
    EXPECT_EQ(plan.columns.column(Field::person), 0);
    EXPECT_EQ(plan.columns.column(Field::death_date), 1);
    EXPECT_EQ(plan.body_offset, 20);
}

TEST(CsvPlan, TakesAFileOfColumnNamesAlone)
{
    RegisterFolder const folder;
    auto const plan =
        plan_csv_file(folder.write("dod.csv", "PNR,DODDATO"), deaths);
    EXPECT_EQ(plan.body_offset, 11);
    EXPECT_EQ(plan.file_size, 11);
}

TEST(CsvPlan, TellsFormsOfTextThatAreNotReadByTheirNames)
{
    RegisterFolder const folder;
    using namespace std::string_view_literals;
    struct Form
    {
        std::string_view text;
        char const* name;
    };
    for (auto const& [text, name] :
         {Form{"\xFF\xFEP\0N\0R\0"sv, "UTF-16"},
          Form{"\xFE\xFF\0P\0N\0R"sv, "UTF-16"},
          Form{"P\0N\0R\0,\0"sv, "UTF-16"}, Form{"\0P\0N\0R\0,"sv, "UTF-16"},
          Form{"PNR,DODDATO\r1,2018-01-01\r"sv, "CR alone"},
          Form{"PNR|DODDATO\n1|2018-01-01\n"sv, "'|'"},
          Form{"\"PNR\"|\"DODDATO\"\r\n"sv, "'|'"},
          Form{"PNR DODDATO\n1 2\n"sv, "blanks"},
          Form{"PNR\x01"
               "DODDATO\n"sv,
               "control characters"}}) {
        auto const path = folder.write("dod.csv", text);
        EXPECT_THAT(error_of([&] { plan_csv_file(path, deaths); }),
                    AllOf(HasSubstr("this looks like"), HasSubstr(name)))
            << text;
    }
}

TEST(CsvPlan, SaysNothingOfTheFormOfAFirstLineOfValues)
{
    RegisterFolder const folder;
    for (auto const* text :
         {"2018-01-01 10:00\n", "PNR|2018-01-01\n", "a:1-2\n", "PNR\n"}) {
        auto const path = folder.write("dod.csv", text);
        EXPECT_THAT(error_of([&] { plan_csv_file(path, deaths); }),
                    Not(HasSubstr("looks like text")))
            << text;
    }
}

TEST(CsvPlan, ReadsALineThatTellsTheSeparator)
{
    RegisterFolder const folder;
    for (auto const* line :
         {"sep=;", "SEP=;", "\"sep=;\"", "\xEF\xBB\xBFsep=;"}) {
        auto const path =
            folder.write("dod.csv", std::string(line) +
                                        "\r\nPNR;DODDATO;A,B,C\r\n1;2;3\r\n");
        auto const plan = plan_csv_file(path, deaths);
        EXPECT_EQ(plan.separator, ';');
        EXPECT_EQ(plan.column_count, 3);
        EXPECT_EQ(plan.body_offset,
                  static_cast<std::int64_t>(std::string(line).size()) + 21);
    }
    auto const path = folder.write("dod.csv", "sep=|\nPNR|DODDATO\n");
    EXPECT_NE(error_of([&] { plan_csv_file(path, deaths); }), "");
}

TEST(CsvPlan, TakesColumnsOfFoldersUnlessTheFileHasThem)
{
    RegisterFolder const folder;
    std::vector<FolderColumn> const columns{{"doddato", "2018-01-01"},
                                            {"pnr", "of the folder"}};
    auto const plan =
        plan_csv_file(folder.write("dod.csv", "X,PNR\n"), deaths, columns);
    EXPECT_EQ(plan.column_count, 2);
    EXPECT_EQ(plan.columns.column(Field::person), 1);
    EXPECT_EQ(plan.columns.column(Field::death_date), 2);
    EXPECT_EQ(plan.folder_values, std::vector<std::string>{"2018-01-01"});
    EXPECT_EQ(plans_from_json(plans_to_json({&plan, 1})).at(0), plan);
}

TEST(CsvPlan, TakesTheColumnsThatTheUserNames)
{
    RegisterFolder const folder;
    ColumnChoices const choices{{deaths, Field::person, {"nr", "cpr"}},
                                {RegisterId::social, Field::person, {"X"}}};
    auto const path = folder.write("dod.csv", "PNR,DODDATO,CPR\n");
    EXPECT_EQ(
        plan_csv_file(path, deaths, {}, choices).columns.column(Field::person),
        2);
    ColumnChoices const wrong{{deaths, Field::person, {"ID"}}};
    EXPECT_THAT(error_of([&] { plan_csv_file(path, deaths, {}, wrong); }),
                HasSubstr("person (ID; there is PNR)"));
}

TEST(CsvPlan, RefusesAnOptionalColumnThatTheUserNamesInVain)
{
    RegisterFolder const folder;
    ColumnChoices const choices{
        {RegisterId::population, Field::district, {"BYDEL"}}};
    auto const path = folder.write("bef2018.csv", "PNR,FOED_DAG,KOEN,KOM\n");
    EXPECT_THAT(error_of([&] {
                    plan_csv_file(path, RegisterId::population, {}, choices);
                }),
                HasSubstr("district (BYDEL)"));
}

TEST(CsvPlan, RefusesAnEmptyFile)
{
    RegisterFolder const folder;
    for (auto const* content : {"", "\xEF\xBB\xBF", "\n\r\n\n"}) {
        auto const path = folder.write("dod.csv", content);
        EXPECT_THAT(error_of([&] { plan_csv_file(path, deaths); }),
                    AllOf(HasSubstr("dod.csv"), HasSubstr("is empty")));
    }
}

TEST(CsvPlan, PassesOverEmptyLinesBeforeTheColumnNames)
{
    RegisterFolder const folder;
    auto const plan = plan_csv_file(
        folder.write("dod.csv", "\xEF\xBB\xBF\n\r\nPNR,DODDATO\n1,2\n"),
        deaths);
    EXPECT_EQ(plan.column_count, 2);
    EXPECT_EQ(plan.body_offset, 18);
}

TEST(CsvPlan, RefusesAFileThatIsNotThere)
{
    EXPECT_THAT(error_of([] { plan_csv_file("/nowhere/dod.csv", deaths); }),
                HasSubstr("cannot open /nowhere/dod.csv"));
}

TEST(CsvPlan, NamesTheFileWhereAColumnIsMissing)
{
    RegisterFolder const folder;
    auto const path = folder.write("dod.csv", "PNR,ALDER\n");
    EXPECT_THAT(
        error_of([&] { plan_csv_file(path, deaths); }),
        AllOf(HasSubstr(path.string()), HasSubstr("death_date (DODDATO)"),
              HasSubstr("columns found: PNR, ALDER")));
}

TEST(CsvPlan, LeaksNothingOfAFileWithoutColumnNames)
{
    RegisterFolder const folder;
    auto const path = folder.write("dod.csv", "0101801234,2020-05-17\n");
    EXPECT_THAT(error_of([&] { plan_csv_file(path, deaths); }),
                AllOf(HasSubstr("does not look like column names"),
                      Not(HasSubstr("0101801234")), Not(HasSubstr("2020"))));
}

TEST(CsvPlan, RefusesAFirstLineWithoutEnd)
{
    RegisterFolder const folder;
    auto const path =
        folder.write("dod.csv", "PNR,DODDATO," + std::string(1 << 20, 'x'));
    EXPECT_THAT(error_of([&] { plan_csv_file(path, deaths); }),
                HasSubstr("does not look like column names"));
}

TEST(CsvPlan, TakesAPopulationsDateFromItsNameOnlyWithoutAColumn)
{
    RegisterFolder const folder;
    auto const by_name =
        plan_csv_file(folder.write("bef201912.csv", "PNR,FOED_DAG,KOEN,KOM\n"),
                      RegisterId::population);
    auto const by_column = plan_csv_file(
        folder.write("bef2018.csv", "PNR,REFERENCETID,FOED_DAG,KOEN,KOM\n"),
        RegisterId::population);
    EXPECT_EQ(by_name.reference_day, base::to_day(2019, 12, 31));
    EXPECT_EQ(by_column.reference_day, base::no_day);
}

TEST(CsvPlan, RefusesAPopulationWithoutAnyDate)
{
    RegisterFolder const folder;
    for (auto const* name : {"bef.csv", "bef201713.csv"}) {
        auto const path = folder.write(name, "PNR,FOED_DAG,KOEN,KOM\n");
        EXPECT_THAT(
            error_of([&] { plan_csv_file(path, RegisterId::population); }),
            AllOf(HasSubstr(name), HasSubstr("REFERENCETID")));
    }
}

TEST(CsvPlanJson, GivesBackWhatWasSent)
{
    RegisterFolder const folder;
    std::vector<CsvFilePlan> plans{
        plan_csv_file(folder.write("dod 1 2.csv", "PNR\tDODDATO\n1\t2\n"),
                      deaths),
        plan_csv_file(
            folder.write("bef\xF8 2017\n.csv", "PNR,FOED_DAG,KOEN,KOM\n"),
            RegisterId::population)};
    plans[0].file_size = std::int64_t{1} << 40;

    auto const sent = plans_to_json(plans).dump();

    EXPECT_EQ(plans_from_json(nlohmann::json::parse(sent)), plans);
    EXPECT_TRUE(plans_from_json(plans_to_json({})).empty());
}

}  // namespace
}  // namespace samspil::registers::csv_plan_test
