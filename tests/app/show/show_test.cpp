#include "app/show/show.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "app/info/info_cubes.hpp"
#include "app/labels/text_table.hpp"
#include "base/error.hpp"
#include "cubes/figures/key_figure_evaluator.hpp"
#include "cubes/user_geographies.hpp"
#include "cubes/whole_cube_file.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::app::show_test {
namespace {

using cubes::CubeId;
using reference::Group;
using test::message_of;
using test::ScratchFolder;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

//! A file with one key figure to look at: overlap of psychiatry is 25 % in
//! Ærø (1 of 4), 50 % in Læsø and Samsø (2 of 4), missing elsewhere.
class Show : public ::testing::Test
{
  protected:
    void SetUp() override
    {
        cubes::PlaceTally tally(5);
        set(tally, 492, 1, 4);
        set(tally, 825, 2, 4);
        set(tally, 741, 2, 4);
        auto const geographies = reference::standard_geographies();
        testing::CubeFileContent content;
        content.header.scenarios = {"base"};
        content.header.store_fingerprint = "abc123";
        content.header.settings = R"({"threshold":5})";
        content.header.periods = cubes::make_periods({2018, 2022});
        content.header.geographies = cubes::labels_of(geographies);
        cubes::set_figure_axis(content.header);
        auto counts = cubes::roll_up(tally, geographies);
        auto figures = cubes::KeyFigureEvaluator(
            {2018, 2022}, content.header.periods)(counts);
        auto correlations = cubes::level_correlations(
            counts, {2018, 2022}, content.header.periods,
            cubes::municipality_rows(), 5);
        content.results.push_back(
            {std::move(counts), std::move(figures), std::move(correlations)});
        testing::write_cube_file(path(), content);
    }

    static void set(cubes::PlaceTally& tally, int municipality,
                    std::int64_t overlap, std::int64_t psychiatry)
    {
        auto const cells = tally.cells(
            CubeId::persons, 4,
            reference::place_of(reference::find_municipality(municipality)));
        cells[cubes::cell_index(CubeId::persons, Group::overlap, 0, 1)] =
            overlap;
        cells[cubes::cell_index(CubeId::persons, Group::psychiatry, 0, 1)] =
            psychiatry;
    }

    std::filesystem::path path() const { return folder_ / "cubes.h5"; }

    std::string shown(ShowOptions options) const
    {
        options.cubes = path();
        std::ostringstream out;
        show(options, out);
        return out.str();
    }

    std::string refusal(ShowOptions const& options) const
    {
        return message_of<base::UsageError>([&] { shown(options); });
    }

    ScratchFolder folder_;
};

//! Lines of a text.
std::vector<std::string> lines_of(std::string const& text)
{
    std::istringstream in(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

TEST_F(Show, AnAreaWithItsPlacement)
{
    auto const text = shown({.geographies = {"492"},
                             .figures = {"overlap_of_psychiatry"},
                             .least_denominator = 0});

    EXPECT_THAT(
        text,
        AllOf(HasSubstr("Ærø (492, municipality), 2022, scenario base"),
              HasSubstr("Confidential"), HasSubstr("Main figures"),
              HasSubstr("Share of adults in psychiatry who receive social "
                        "interventions (%)"),
              HasSubstr("1 / 4\n"), HasSubstr("among 98 municipalities")));
    // value, country, region, rank, lowest, quartiles, highest
    EXPECT_THAT(text, ::testing::ContainsRegex(
                          "●.*━ +25.0 +41.7 +25.0 +3/3 +25.0 +37.5 +50.0 "
                          "+50.0 +50.0\n"));
}

TEST_F(Show, NoLineOfAPlacementIsWiderThanTheTerminal)
{
    for (auto const language :
         {names::Language::danish, names::Language::english}) {
        for (auto const& line :
             lines_of(shown({.geographies = {"492"}, .language = language}))) {
            EXPECT_LE(width_of(line), 80U) << line;
        }
    }
}

TEST_F(Show, AreasBelowTheThresholdAreNotRanked)
{
    EXPECT_THAT(
        shown({.geographies = {"492"}, .figures = {"overlap_of_psychiatry"}}),
        HasSubstr("below 5"));
    auto const text = shown({.figures = {"overlap_of_psychiatry"}});
    EXPECT_THAT(text, AllOf(HasSubstr("     741   Samsø"),
                            HasSubstr("Without a rank: 98")));
}

TEST_F(Show, InDanish)
{
    EXPECT_THAT(
        shown({.geographies = {"492"},
               .figures = {"overlap_of_psychiatry"},
               .language = names::Language::danish}),
        AllOf(HasSubstr("Ærø (492, kommune)"), HasSubstr("Fortroligt"),
              HasSubstr("Andel af voksne i psykiatrien, der modtager sociale "
                        "indsatser (pct.)"),
              HasSubstr("25,0"), HasSubstr("41,7")));
}

TEST_F(Show, TheCountryUnlessAnAreaIsGiven)
{
    EXPECT_THAT(shown({}), HasSubstr("Hele landet (DK, country), 2022"));
}

TEST_F(Show, AFigureRankedOverAreas)
{
    auto const text =
        shown({.figures = {"overlap_of_psychiatry"}, .least_denominator = 1});

    auto const samsoe = text.find("   1  741   Samsø");
    auto const laesoe = text.find("   1  825   Læsø");
    auto const aeroe = text.find("   3  492   Ærø");
    auto const missing = text.find("      101   København");
    EXPECT_NE(samsoe, std::string::npos) << text.substr(0, 600);
    EXPECT_LT(samsoe, laesoe);
    EXPECT_LT(laesoe, aeroe);
    EXPECT_LT(aeroe, missing);
    EXPECT_NE(missing, std::string::npos);
    EXPECT_THAT(text, AllOf(HasSubstr("DK    Hele landet"),
                            HasSubstr("Without a rank: 95")));
}

TEST_F(Show, AreasTimesFiguresTimesPeriods)
{
    auto const json = nlohmann::json::parse(
        shown({.geographies = {"samsø", "DK"},
               .figures = {"overlap_of_psychiatry", "growth.*"},
               .periods = {"all"},
               .form = Form::json}));
    EXPECT_EQ(json["rows"].size(), 2U * 5U * 6U);
    EXPECT_THAT(
        shown({.geographies = {"samsø", "DK"},
               .figures = {"overlap_of_psychiatry"},
               .periods = {"2022", "2020-2022"}}),
        AllOf(
            HasSubstr(
                "Samsø (741)       2022        50.0          2            4\n"),
            HasSubstr("Hele landet (DK)  2020-2022   41.7")));
}

TEST_F(Show, PeriodsSideBySide)
{
    auto const rows = lines_of(shown({.geographies = {"samsø", "DK"},
                                      .figures = {"overlap_of_psychiatry"},
                                      .periods = {"2021", "2022"},
                                      .wide = true}));

    EXPECT_THAT(rows,
                ::testing::IsSupersetOf({"area              2021  2022",
                                         "Samsø (741)          –  50.0",
                                         "Hele landet (DK)     –  41.7"}));
}

TEST_F(Show, CsvHasTheColumnsOfAPublicationWithoutStatus)
{
    auto const rows = lines_of(shown({.geographies = {"492"},
                                      .figures = {"overlap_of_psychiatry"},
                                      .periods = {"2021", "2022"},
                                      .form = Form::csv}));

    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0],
              "scenario,geography,geography_name,geography_level,period,"
              "key_figure,key_figure_name,unit,numerator,denominator,value,"
              "lower,upper,confidential");
    EXPECT_EQ(rows[1],
              "base,492,Ærø,municipality,2021,overlap_of_psychiatry,Share of "
              "adults in psychiatry who receive social "
              "interventions,percent,0,0,,,,yes");
    EXPECT_THAT(rows[2], HasSubstr(",percent,1,4,25,,,yes"));
}

TEST_F(Show, CsvForADanishExcel)
{
    auto const text = shown({.figures = {"overlap_of_psychiatry"},
                             .periods = {"2022", "2020-2022"},
                             .form = Form::csv,
                             .language = names::Language::danish});

    EXPECT_THAT(text, ::testing::StartsWith("\xEF\xBB\xBFscenario;geography;"));
    EXPECT_THAT(text, HasSubstr("5;12;41,666666666666664"));
}

TEST_F(Show, JsonSaysConfidentialOnceAtTheTop)
{
    auto const json = nlohmann::json::parse(
        shown({.geographies = {"492"}, .form = Form::json}));

    EXPECT_EQ(json["confidential"], "yes");
    ASSERT_EQ(json["rows"].size(), cubes::key_figures().size());
    auto const& first = json["rows"][0];
    EXPECT_EQ(first["key_figure"], "overlap_of_psychiatry");
    EXPECT_EQ(first["geography_name"], "Ærø");
    EXPECT_EQ(first["value"], 25);
    EXPECT_EQ(first["numerator"], 1);
    EXPECT_TRUE(first["lower"].is_null());
    EXPECT_FALSE(first.contains("confidential"));
    EXPECT_TRUE(json["rows"][1]["value"].is_null());
}

TEST_F(Show, ARankingForProgramsIsInItsOrder)
{
    auto const json =
        nlohmann::json::parse(shown({.level = "region",
                                     .figures = {"overlap_of_psychiatry"},
                                     .form = Form::json}));

    ASSERT_EQ(json["rows"].size(), 5U);
    EXPECT_EQ(json["rows"][0]["geography"], "1081");
    EXPECT_EQ(json["rows"][0]["value"], 50);
    EXPECT_EQ(json["rows"][2]["value"], 25);
    EXPECT_TRUE(json["rows"][4]["value"].is_null());
}

TEST_F(Show, AWorkbookIsTheSameEachTime)
{
    ShowOptions const options{.geographies = {"492"}, .form = Form::xlsx};
    auto const text = shown(options);

    EXPECT_THAT(text, ::testing::StartsWith("PK"));
    EXPECT_EQ(shown(options), text);
}

TEST_F(Show, Markdown)
{
    EXPECT_THAT(shown({.geographies = {"492", "DK"},
                       .figures = {"overlap_of_psychiatry"},
                       .form = Form::markdown}),
                AllOf(HasSubstr("| area | value | numerator | denominator |\n"
                                "| --- | ---: | ---: | ---: |\n"
                                "| Ærø (492) | 25.0 | 1 | 4 |\n")));
}

TEST_F(Show, ThemesOfM10_7)
{
    auto const json =
        nlohmann::json::parse(shown({.themes = {"main"}, .form = Form::json}));

    // overlap twice, three per 1,000, four growths, three agreements
    EXPECT_EQ(json["rows"].size(), 12U);
}

//! M9.13 and the source's table 1.1.
TEST_F(Show, TableOfAgreement)
{
    auto const text = shown({.table = "agreement"});

    EXPECT_THAT(text, AllOf(HasSubstr("Agreement of municipalities, 2022"),
                            HasSubstr("Country (%)"), HasSubstr("–")));
}

//! M9.14 and the source's table 1.4.
TEST_F(Show, TableOfCorrelations)
{
    EXPECT_THAT(shown({.table = "correlations"}),
                AllOf(HasSubstr("Long-term residential place"),
                      HasSubstr("*** significant at 1 %")));
    auto const json = nlohmann::json::parse(
        shown({.table = "correlations", .form = Form::json}));
    ASSERT_EQ(json["rows"].size(), 5U);
    EXPECT_EQ(json["rows"][0]["level"], "other");
    EXPECT_EQ(json["rows"][0]["n"], 0);
    EXPECT_TRUE(json["rows"][0]["r"].is_null());
}

TEST_F(Show, TablesByTheirNumbersInTheSource)
{
    EXPECT_EQ(shown({.table = "1.1"}), shown({.table = "agreement"}));
    EXPECT_EQ(shown({.table = "1.4"}), shown({.table = "correlations"}));
    EXPECT_THAT(refusal({.level = "region", .table = "1.1"}),
                HasSubstr("--level"));
}

TEST_F(Show, WhatIsMissingEverywhereIsTold)
{
    EXPECT_THAT(shown({.geographies = {"101", "147"},
                       .figures = {"overlap_of_psychiatry"}}),
                HasSubstr("No value (–) anywhere"));
}

TEST_F(Show, RefusesWhatTheFileDoesNotHave)
{
    EXPECT_THAT(
        refusal({.geographies = {"999"}}),
        AllOf(HasSubstr("--geography '999'"), HasSubstr("--list geographies")));
    EXPECT_THAT(refusal({.figures = {"readmission"}}),
                HasSubstr("readmission.overlap"));
    EXPECT_THAT(refusal({.periods = {"2017"}}),
                AllOf(HasSubstr("--period '2017'"), HasSubstr("2018")));
    EXPECT_THAT(refusal({.scenarios = {"x"}}),
                AllOf(HasSubstr("--scenario 'x' is not in the cube file, which "
                                "has only base: samspil compute"),
                      HasSubstr("--vary")));
    EXPECT_THAT(
        refusal({.level = "county", .figures = {"overlap_of_psychiatry"}}),
        AllOf(HasSubstr("--level 'county'"), HasSubstr("region")));
    EXPECT_THAT(
        refusal({.level = "own", .figures = {"overlap_of_psychiatry"}}),
        AllOf(HasSubstr("there are country"), Not(HasSubstr("did you mean")),
              HasSubstr("compute --geographies")));
    EXPECT_THAT(refusal({.themes = {"mian"}}), HasSubstr("main"));
    EXPECT_THAT(refusal({.table = "1.2"}), HasSubstr("agreement (1.1)"));
}

TEST_F(Show, RefusesOptionsThatDoNotGoTogether)
{
    EXPECT_THAT(refusal({.level = "region", .table = "agreement"}),
                HasSubstr("--level"));
}

TEST_F(Show, InfoOfTheFile)
{
    std::ostringstream out;
    info_cubes(path(), out);

    EXPECT_THAT(out.str(),
                AllOf(HasSubstr("abc123"), HasSubstr("2018-2022"),
                      HasSubstr("2020-2022"), HasSubstr("1: base"),
                      HasSubstr("128: 1 country, 5 region, 22 cluster, 98 "
                                "municipality, 1 other, 1 unknown"),
                      HasSubstr("\"threshold\": 5")));
}

}  // namespace
}  // namespace samspil::app::show_test
