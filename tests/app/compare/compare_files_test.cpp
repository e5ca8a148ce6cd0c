#include <gmock/gmock.h>

#include <algorithm>

#include "app/compare_fixture.hpp"

namespace samspil::app::compare_files_test {
namespace {

using base::ExitStatus;
using cubes::CubeId;
using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

using CompareFiles = Compare;

TEST_F(CompareFiles, EqualFilesAreEqual)
{
    auto const text = two_files();

    EXPECT_EQ(status_, ExitStatus::done);
    EXPECT_THAT(text, AllOf(HasSubstr("What both files have is equal"),
                            HasSubstr("0 of 1 other scenarios differ"),
                            Not(HasSubstr("not of the same"))));
}

TEST_F(CompareFiles, FilesThatDifferInAFigure)
{
    auto other = content();
    auto& figures = other.results[0].figures;
    figures.value[figures.index(0, 0, 0)] = 17;  // 2021, the country
    write_new(other);

    auto const text = two_files();

    EXPECT_EQ(status_, ExitStatus::differences);
    EXPECT_THAT(text, AllOf(HasSubstr("The files differ"),
                            HasSubstr("by period: 2021 1, 2022 0"),
                            HasSubstr("0 of 23 counts"),
                            HasSubstr("0 of 34,006 key figures of 98")));
}

TEST_F(CompareFiles, FilesThatDifferInACount)
{
    auto other = content();
    other.results[0].counts.cells(CubeId::stays, 1, 3)[2] += 5;
    write_new(other);

    auto const text = two_files();

    EXPECT_EQ(status_, ExitStatus::differences);
    EXPECT_THAT(text, AllOf(HasSubstr("1 of 23 counts"),
                            ContainsRegex("stays +1 +5,120 +.5 +0 +5 +2022, "
                                          "1083: psychiatry, out_contact")));
}

TEST_F(CompareFiles, FilesThatDifferInACorrelation)
{
    auto other = content();
    other.results[0].correlations[0].n += 1;
    write_new(other);

    EXPECT_THAT(two_files(), HasSubstr("1 of 10 correlations differ"));
    EXPECT_EQ(status_, ExitStatus::differences);
}

TEST_F(CompareFiles, FilesThatDifferInAnotherScenario)
{
    auto other = content();
    other.results[1].counts.cells(CubeId::stays, 1, 3)[2] += 5;
    write_new(other);

    EXPECT_THAT(two_files(), HasSubstr("1 of 1 other scenarios differ: older"));
    EXPECT_EQ(status_, ExitStatus::differences);

    EXPECT_THAT(two_files({.scenarios = {"base"}}),
                Not(HasSubstr("other scenarios")));
    EXPECT_EQ(status_, ExitStatus::done);

    two_files({.scenarios = {"older"}});
    EXPECT_EQ(status_, ExitStatus::differences);
}

TEST_F(CompareFiles, AScenarioOfOneFileWithOneOfTheOther)
{
    auto const text = two_files(
        {.scenarios = {"base", "older"}, .figures = {"overlap_of_psychiatry"}});

    EXPECT_EQ(status_, ExitStatus::differences);
    EXPECT_THAT(text, ContainsRegex("Samsø \\(741\\) +50.00 +40.00"));
}

TEST_F(CompareFiles, AxesAndSettingsThatDifferAreToldButAreNoDifference)
{
    auto other =
        make({{{741, 300, 600}, {825, 2, 4}, {492, 90, 300}}}, {2022, 2023});
    other.header.program_version = "0.2.0";
    other.header.store_fingerprint = "def";
    other.header.settings = R"({"years":"2022-2023","scenarios":{"base":)"
                            R"({"min_age":18.0}},"threshold":10,"more":1})";
    other.header.geographies[1].name = "Nord";
    // Growth is counted from a run's first year.
    auto const& ids = other.header.figure_ids;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (ids[i].starts_with("growth.")) {
            other.header.figure_units[i] = "ratio";
        }
    }
    write_new(other);

    auto const text = two_files();

    EXPECT_EQ(status_, ExitStatus::done) << text;
    EXPECT_THAT(
        text,
        AllOf(HasSubstr("program version: 0.1.0 | 0.2.0"),
              HasSubstr("store: abc | def"), HasSubstr("years only in A: 2021"),
              HasSubstr("years only in B: 2023"),
              HasSubstr("periods only in A: 2021"),
              HasSubstr("scenarios only in A: older"),
              HasSubstr("geographies only in B: 1081 Nord (region)"),
              HasSubstr("key figures only in A: growth.psychiatry [percent]"),
              HasSubstr("setting threshold: 5 | 10"),
              HasSubstr("setting more: – | 1"), Not(HasSubstr("min_age"))));
    EXPECT_THAT(text, HasSubstr("Where two cube files differ most: 2022"));
}

TEST_F(CompareFiles, AreasOfOneCodeThatAreMadeOfOtherPlaces)
{
    auto one = content();
    auto other = content();
    one.header.settings =
        R"({"geographies":[{"code":"X","places":["101 syd","147"]},)"
        R"({"code":"Y","places":["151"]}]})";
    other.header.settings = R"({"geographies":[{"code":"Y","places":["151"]},)"
                            R"({"code":"X","places":["147"]}]})";
    write_old(one);
    write_new(other);

    auto const text = two_files();

    EXPECT_THAT(text,
                AllOf(HasSubstr("area X has other places: "
                                "[\"101 syd\",\"147\"] | [\"147\"]"),
                      Not(HasSubstr("area Y")), Not(HasSubstr("setting"))));
}

//! The settings of a run of these years that observes until a minute.
std::string settings_until(base::Minute end)
{
    return R"({"scenarios":{"base":{"min_age":18,"inpatient_hours":12},)"
           R"("older":{"min_age":19}},"geographies":[{"code":"X","places":)"
           R"(["101 syd","147"]}],"observation_end_minute":)" +
           std::to_string(end.value()) + "}";
}

TEST_F(CompareFiles, WhatDiffersByDefinitionIsSetApart)
{
    auto one = content();
    auto other = content();
    one.header.settings = settings_until(base::Years(2021, 2022).end());
    other.header.settings = settings_until(base::Years(2021, 2023).end());
    other.results[0].counts.cells(CubeId::bed_minutes, 1, 3)[0] += 5;
    other.results[1].counts.cells(CubeId::readmissions, 0, 3)[0] += 5;
    auto& figures = other.results[0].figures;
    auto const& ids = other.header.figure_ids;
    auto const readmission = static_cast<std::size_t>(
        std::find(ids.begin(), ids.end(), "readmission.overlap") - ids.begin());
    figures.value[figures.index(1, 0, readmission)] = 17;
    write_old(one);
    write_new(other);

    two_files();
    EXPECT_EQ(status_, ExitStatus::differences);

    auto const text = two_files({.level = "all", .same_observation = true});
    EXPECT_EQ(status_, ExitStatus::done) << text;
    EXPECT_THAT(
        text, AllOf(HasSubstr("stays: 0 key figures, 1 counts, 0 correlations"),
                    HasSubstr("readmissions: 1 key figures, 1 counts, 0 "
                              "correlations. The days after"),
                    HasSubstr("What both files have is equal"),
                    HasSubstr("0 of 44,416 key figures of 128 areas differ; 1 "
                              "more are set apart"),
                    Not(HasSubstr("Readmi"))));
    EXPECT_THAT(two_files({.level = "all",
                           .same_observation = true,
                           .page = data(Form::csv)}),
                HasSubstr(",percent,,17,,0,0,0,0,,,,,,readmissions,yes\n"));

    // A count of the same year that observation's end does not touch.
    other.results[0].counts.cells(CubeId::persons, 1, 3)[0] += 1;
    write_new(other);
    two_files({.same_observation = true});
    EXPECT_EQ(status_, ExitStatus::differences);
}

TEST_F(CompareFiles, AreasWithOneHalfOfKoebenhavnAreSetApart)
{
    auto one = content();
    auto other = make({{{741, 300, 600}, {825, 2, 4}, {492, 90, 300}},
                       {{741, 240, 600}, {825, 4, 4}}},
                      {2020, 2022});
    auto const end = base::Years(2020, 2022).end();
    one.header.settings = settings_until(end);
    other.header.settings = settings_until(end);
    auto const row_of = [&](std::string const& code) {
        auto const& areas = one.header.geographies;
        return static_cast<std::size_t>(
            std::find_if(areas.begin(), areas.end(),
                         [&](auto const& area) { return area.code == code; }) -
            areas.begin());
    };
    std::size_t half = 0;
    while (one.header.geographies[half].name.find("Byen") ==
           std::string::npos) {
        ++half;
    }
    other.results[0].counts.cells(CubeId::persons, 2, half)[0] += 1;
    write_old(one);
    write_new(other);

    auto const text = two_files({.same_observation = true});
    EXPECT_EQ(status_, ExitStatus::done) << text;
    EXPECT_THAT(text, HasSubstr("koebenhavn_halves: 0 key figures, 1 counts"));

    other.results[0].counts.cells(CubeId::persons, 2, row_of("101"))[0] += 1;
    write_new(other);
    two_files({.same_observation = true});
    EXPECT_EQ(status_, ExitStatus::differences);
}

TEST_F(CompareFiles, SettingsThatDoNotSayTheObservationsEnd)
{
    EXPECT_THAT(refusal<base::Error>({.cubes = {old_file(), new_file()},
                                      .same_observation = true}),
                HasSubstr("do not say when its observation ends"));
}

TEST_F(CompareFiles, TheOutputInDanish)
{
    auto other = content();
    other.header.program_version = "0.2.0";
    other.results[0].counts.cells(CubeId::stays, 1, 3)[2] += 5;
    write_new(other);
    CompareOptions options;
    options.page.language = names::Language::danish;

    EXPECT_THAT(
        two_files(options),
        AllOf(HasSubstr("Filerne er ikke af det samme"),
              HasSubstr("programversion: 0.1.0 | 0.2.0"),
              HasSubstr("1 af 23 kuber"), HasSubstr("Filerne er forskellige."),
              HasSubstr("0 af 34.006 nøgletal for 98 områder")));
}

TEST_F(CompareFiles, FilesWithNothingInCommonCannotBeCompared)
{
    write_new(make({{{741, 1, 2}}}, {2022, 2022}));
    write_old([] {
        auto other = content();
        other.header.years = {2020, 2021};
        other.header.periods = cubes::make_periods({2020, 2021});
        return other;
    }());

    EXPECT_THAT(refusal<base::Error>({.cubes = {old_file(), new_file()}}),
                HasSubstr("no years in common"));
}

}  // namespace
}  // namespace samspil::app::compare_files_test
