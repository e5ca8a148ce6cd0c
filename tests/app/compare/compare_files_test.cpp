#include <gmock/gmock.h>

#include "app/compare_fixture.hpp"

namespace samspil::app {
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
    EXPECT_THAT(text, ContainsRegex("Samsø +50.00 +40.00"));
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
}  // namespace samspil::app
