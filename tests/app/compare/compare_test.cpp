#include "app/compare/compare.hpp"

#include <gmock/gmock.h>

#include "app/command.hpp"
#include "app/compare_fixture.hpp"

namespace samspil::app::compare_test {
namespace {

using base::ExitStatus;
using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST_F(Compare, AScenarioWithBase)
{
    auto const text = two_scenarios({.figures = {"overlap_of_psychiatry"}});

    EXPECT_EQ(status_, ExitStatus::done);
    EXPECT_THAT(text, AllOf(HasSubstr("2022, municipality"),
                            HasSubstr("A: scenario base of "),
                            HasSubstr("B: scenario older of "),
                            HasSubstr("Confidential"),
                            HasSubstr("3 of 98 key figures of 98 areas differ; "
                                      "1 with a value on one side only")));
    EXPECT_THAT(text, ContainsRegex("Samsø \\(741\\) +50.00 +40.00 +-10.00 "
                                    "+300 / 600 +240 / 600\n"));
}

TEST_F(Compare, ScenariosTheOtherWayRound)
{
    auto const text = compared({.cubes = {old_file()},
                                .scenarios = {"older", "base"},
                                .figures = {"overlap_of_psychiatry"}});

    EXPECT_THAT(text, ContainsRegex("Samsø \\(741\\) +40.00 +50.00 +.10.00"));
}

TEST_F(Compare, FiguresOnFewPersonsComeAfterTheOthersAndTheMissingLast)
{
    auto const text = two_scenarios({.figures = {"overlap_of_psychiatry"}});

    EXPECT_LT(text.find("Samsø"), text.find("Ærø"));
    EXPECT_LT(text.find("Ærø"), text.find("Læsø"));
    EXPECT_THAT(text, ContainsRegex("Ærø \\(492\\) +30.00 +– +– +90 / 300 "
                                    "+0 / 0"));
    EXPECT_THAT(text, HasSubstr("rest on fewer than 100"));

    auto const by_size =
        two_scenarios({.figures = {"overlap_of_psychiatry"}, .few = 0});
    EXPECT_LT(by_size.find("Læsø"), by_size.find("Samsø"));
    EXPECT_THAT(by_size, Not(HasSubstr("--few")));
}

TEST_F(Compare, TopIsARowNumberOfEachUnit)
{
    auto const text = two_scenarios({.top = 1});

    EXPECT_THAT(text, AllOf(ContainsRegex("\n%: 1 of [0-9]+ differences"),
                            Not(HasSubstr("Ærø"))));
    EXPECT_THAT(two_scenarios({.top = 0}), Not(HasSubstr("figure ")));
}

TEST_F(Compare, AnotherPeriodAndLevel)
{
    EXPECT_THAT(two_scenarios({.period = "2021"}),
                HasSubstr("0 of 34,006 key figures of 98 areas differ"));
    EXPECT_THAT(two_scenarios(
                    {.level = "country", .figures = {"overlap_of_psychiatry"}}),
                AllOf(HasSubstr("of 1 areas"),
                      ContainsRegex("Hele landet \\(DK\\) +43.36 +40.40")));
    EXPECT_THAT(two_scenarios({.level = "all"}), HasSubstr("of 128 areas"));
}

TEST_F(Compare, IntervalsThatOverlapAndThatDoNot)
{
    auto bounded = content();
    add_bounds(bounded, 4);
    write(folder_ / "bounded.h5", bounded);

    auto const text = compared({.cubes = {folder_ / "bounded.h5"},
                                .scenarios = {"older"},
                                .figures = {"overlap_of_psychiatry"}});

    EXPECT_THAT(
        text, AllOf(HasSubstr("the intervals of 2 do not overlap, of 0 do"),
                    ContainsRegex("50.00 .46.00; 54.00. +40.00 .36.00; 44.00. "
                                  "+-10.00 apart"),
                    ContainsRegex("Ærø .*26.00; 34.00. +– +– +90")));
    add_bounds(bounded, 5);
    write(folder_ / "wide.h5", bounded);
    EXPECT_THAT(
        compared({.cubes = {folder_ / "wide.h5"},
                  .scenarios = {"older"},
                  .figures = {"overlap_of_psychiatry"}}),
        AllOf(HasSubstr("the intervals of 1 do not overlap, of 1 do"),
              ContainsRegex("45.00; 55.00. .*35.00; 45.00. .*overlap")));
}

TEST_F(Compare, WithoutIntervalsThereAreNoColumnsOfThem)
{
    EXPECT_THAT(two_scenarios(),
                AllOf(Not(HasSubstr("interval")), Not(HasSubstr("overlap\n"))));
}

TEST_F(Compare, AllDifferencesAsCsv)
{
    auto const text =
        two_scenarios({.figures = {"overlap_of_psychiatry"}, .csv = csv()});

    EXPECT_EQ(test::content_of(csv()),
              "figure,unit,period,geography,name,level,value_a,value_b,"
              "difference,numerator_a,numerator_b,denominator_a,denominator_b,"
              "lower_a,upper_a,lower_b,upper_b,intervals_overlap,"
              "confidential\n"
              "overlap_of_psychiatry,percent,2022,741,Samsø,municipality,50,"
              "40,-10,300,240,600,600,,,,,,yes\n"
              "overlap_of_psychiatry,percent,2022,492,Ærø,municipality,30,,,"
              "90,0,300,0,,,,,,yes\n"
              "overlap_of_psychiatry,percent,2022,825,Læsø,municipality,50,"
              "100,50,2,4,4,4,,,,,,yes\n");
    EXPECT_EQ(test::mode_of(csv()), 0600);
}

TEST_F(Compare, CsvHoldsIntervalsAndQuotesNames)
{
    auto bounded = content();
    add_bounds(bounded, 4.25);
    for (auto& geography : bounded.header.geographies) {
        if (geography.code == "741") {
            geography.name = "Samsø, \"øen\"";
        }
    }
    write(folder_ / "bounded.h5", bounded);

    compared({.cubes = {folder_ / "bounded.h5"},
              .scenarios = {"older"},
              .figures = {"overlap_of_psychiatry"},
              .top = 0,
              .csv = csv()});

    EXPECT_THAT(
        test::content_of(csv()),
        AllOf(HasSubstr(",741,\"Samsø, \"\"øen\"\"\",municipality,50,40,-10,"
                        "300,240,600,600,45.75,54.25,35.75,44.25,no,yes\n"),
              HasSubstr("90,0,300,0,25.75,34.25,,,,yes\n")));
}

TEST_F(Compare, CsvIsNotReplacedUnlessForced)
{
    test::write_content(csv(), "mine");
    CompareOptions options{
        .cubes = {old_file()}, .scenarios = {"older"}, .csv = csv()};

    EXPECT_THAT(refusal<base::Error>(options),
                AllOf(HasSubstr("out.csv"), HasSubstr("--force")));
    EXPECT_EQ(test::content_of(csv()), "mine");

    options.force = true;
    EXPECT_THAT(refusal<base::Error>(options),
                HasSubstr("was not made by this program"));
    EXPECT_EQ(test::content_of(csv()), "mine");

    std::filesystem::remove(csv());
    compared(options);
    compared(options);
    EXPECT_THAT(test::content_of(csv()), StartsWith("figure,unit"));

    options.csv = folder_ / "nowhere" / "out.csv";
    EXPECT_THAT(refusal<base::Error>(options), HasSubstr("no folder"));
}

TEST_F(Compare, TablesInDanishFitTheTerminal)
{
    auto options = CompareOptions{.figures = {"overlap_of_psychiatry"}};
    options.page.language = names::Language::danish;
    options.cubes = {old_file()};
    options.scenarios = {"older"};

    auto const text = compared_as_asked(options);

    EXPECT_THAT(text,
                AllOf(StartsWith("Hvor to scenarier er mest forskellige: 2022, "
                                 "kommune\nFortroligt: "),
                      ContainsRegex("Samsø \\(741\\) +50,00 +40,00 +-10,00"),
                      HasSubstr("Under mellemrummet"),
                      Not(HasSubstr("overlap_of_psychiatry"))));
    std::istringstream lines(text.substr(text.find("3 af 98")));
    for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(width_of(line), 80U) << line;
    }
}

TEST_F(Compare, AsMarkdown)
{
    CompareOptions options{.figures = {"overlap_of_psychiatry"}};
    options.page.form = Form::markdown;

    EXPECT_THAT(two_scenarios(options),
                AllOf(StartsWith("**Where two scenarios differ most: 2022, "
                                 "municipality**\n\nConfidential"),
                      HasSubstr("| Samsø (741) | 50.00 | 40.00 | -10.00 | "
                                "300 / 600 | 240 / 600 |\n")));
}

TEST_F(Compare, FormsForProgramsHoldAllDifferencesUnlessTopIsGiven)
{
    auto const lines_of = [](std::string const& text) {
        return std::count(text.begin(), text.end(), '\n');
    };
    CompareOptions options{.page = data(Form::csv)};

    auto const all = lines_of(two_scenarios(options));
    options.top = 2;
    auto const text = two_scenarios(options);

    // A heading; two rows of each unit.
    EXPECT_EQ(lines_of(text), 1 + 2 * 3) << text;
    EXPECT_GT(all, lines_of(text));
    EXPECT_THAT(text, StartsWith("scenario_a,scenario_b,geography,"
                                 "geography_name,geography_level,period,"
                                 "key_figure,key_figure_name,unit,value_a,"
                                 "value_b,difference,numerator_a,numerator_b,"
                                 "denominator_a,denominator_b,lower_a,upper_a,"
                                 "lower_b,upper_b,intervals_overlap,set_apart,"
                                 "confidential\n"));
}

TEST_F(Compare, FormsForProgramsAreEnglishUnlessALanguageIsGiven)
{
    CompareOptions options{.figures = {"overlap_of_psychiatry"},
                           .page = data(Form::csv)};
    add_bounds_and_write();
    options.cubes = {folder_ / "bounded.h5"};
    options.scenarios = {"older"};

    EXPECT_THAT(compared(options),
                HasSubstr("base,older,741,Samsø,municipality,2022,"
                          "overlap_of_psychiatry,"));
    EXPECT_THAT(compared(options),
                HasSubstr(",percent,50,40,-10,300,240,600,600,45.75,54.25,"
                          "35.75,44.25,no,,yes\n"));

    options.page = data(Form::csv, names::Language::danish);
    EXPECT_THAT(compared(options),
                AllOf(StartsWith("\xEF\xBB\xBFscenario_a;"),
                      HasSubstr(";45,75;54,25;35,75;44,25;no;;yes\n")));

    options.page = data(Form::json);
    EXPECT_THAT(
        compared(options),
        AllOf(StartsWith("{\n \"confidential\": \"yes\""),
              HasSubstr("\"value_b\": null"), HasSubstr("\"lower_a\": 45.75")));
}

TEST_F(Compare, NamedAreasPatternsAndThemes)
{
    CompareOptions options;
    options.cubes = {old_file()};
    options.scenarios = {"older"};
    options.geographies = {"samsø"};
    options.figures = {"overlap_of_psychiatr*"};
    options.themes = {"activity"};
    std::ostringstream out;

    EXPECT_EQ(compare(options, out), base::ExitStatus::done);

    EXPECT_THAT(out.str(),
                ::testing::AllOf(HasSubstr("Samsø"), HasSubstr("of 1 areas"),
                                 ::testing::Not(HasSubstr("Læsø"))));
}

TEST_F(Compare, NamesWhatThereIsIfSomethingIsNot)
{
    CompareOptions const good{.cubes = {old_file()}, .scenarios = {"older"}};
    auto options = good;
    options.scenarios = {"oldest"};
    EXPECT_THAT(refusal(options),
                AllOf(HasSubstr("'oldest'"), HasSubstr("base, older")));
    options = good;
    options.period = "2017";
    EXPECT_THAT(refusal(options),
                AllOf(HasSubstr("'2017'"), HasSubstr("2021, 2022")));
    options = good;
    options.level = "county";
    EXPECT_THAT(refusal(options),
                AllOf(HasSubstr("'county'"), HasSubstr("region, cluster")));
    options = good;
    options.figures = {"readmission"};
    EXPECT_THAT(refusal(options), HasSubstr("readmission.overlap"));
    options = good;
    write_new(make({{{741, 1, 2}}}, {2021, 2022}));
    options.cubes.push_back(new_file());
    EXPECT_THAT(refusal(options),
                AllOf(HasSubstr("second cube file"), HasSubstr("base")));
    options.scenarios = {};
    options.period = "2020";
    EXPECT_THAT(refusal(options), HasSubstr("both cube files"));
}

TEST_F(Compare, RefusesOptionsThatDoNotGoTogether)
{
    EXPECT_THAT(refusal({}), HasSubstr("--cubes"));
    EXPECT_THAT(refusal({.cubes = {old_file(), old_file(), old_file()}}),
                HasSubstr("--cubes"));
    EXPECT_THAT(refusal({.cubes = {old_file()}}),
                AllOf(HasSubstr("--scenario"), HasSubstr("there are older")));
    EXPECT_THAT(refusal({.cubes = {old_file()}, .scenarios = {"base"}}),
                HasSubstr("itself"));
    EXPECT_THAT(refusal({.cubes = {old_file()}, .scenarios = {"a", "b", "c"}}),
                HasSubstr("twice at most"));
    EXPECT_THAT(refusal({.cubes = {old_file()},
                         .scenarios = {"older"},
                         .same_observation = true}),
                HasSubstr("two cube files"));
}

TEST_F(Compare, AFileThatHasOnlyBaseSaysHowScenariosAreMade)
{
    write_new(make({{{741, 1, 2}}}, {2021, 2022}));
    CompareOptions options{.cubes = {new_file()}};
    auto const has_nothing =
        AllOf(HasSubstr("has only base, and nothing to compare it with"),
              HasSubstr("compute --scenario"), HasSubstr("second --cubes"));

    EXPECT_THAT(refusal(options), has_nothing);
    options.scenarios = {"base"};
    EXPECT_THAT(refusal(options), has_nothing);
    options.scenarios = {"older"};
    EXPECT_THAT(refusal(options),
                AllOf(HasSubstr("--scenario 'older' is not in the cube file, "
                                "which has only base"),
                      HasSubstr("--vary")));
}

TEST_F(Compare, ScenariosThatDifferInCaseAreToldApart)
{
    auto const persons = [](std::int64_t overlap) {
        return std::vector<Persons>{{741, overlap, 600}};
    };
    write_new(make({persons(1), persons(60), persons(120), persons(180)},
                   {2022, 2022}));

    EXPECT_THAT(compared({.cubes = {new_file()},
                          .scenarios = {"A", "a"},
                          .figures = {"overlap_of_psychiatry"}}),
                ContainsRegex("Samsø \\(741\\) +20.00 +30.00"));
}

//! The program's exit status; what it prints is caught.
ExitStatus run(std::vector<std::string> const& arguments)
{
    ::testing::internal::CaptureStdout();
    ::testing::internal::CaptureStderr();
    auto const status = run_program(arguments);
    ::testing::internal::GetCapturedStdout();
    ::testing::internal::GetCapturedStderr();
    return status;
}

TEST_F(Compare, ExitStatusOfTheProgram)
{
    auto const a = old_file().string();
    auto const b = new_file().string();

    EXPECT_EQ(run({"compare", "--cubes", a, "--scenario", "older"}),
              ExitStatus::done);
    EXPECT_EQ(run({"compare", "--cubes", a, "--cubes", b}), ExitStatus::done);
    EXPECT_EQ(run({"compare", "--cubes", a, "--cubes", b, "--scenario", "base",
                   "--scenario", "older"}),
              ExitStatus::differences);
    EXPECT_EQ(run({"compare", "--cubes", a}), ExitStatus::wrong_usage);
    EXPECT_EQ(run({"compare"}), ExitStatus::wrong_usage);
    EXPECT_EQ(run({"compare", "--cubes", a, "--scenario", "x"}),
              ExitStatus::wrong_usage);
    EXPECT_EQ(
        run({"compare", "--cubes", a, "--scenario", "older", "--top", "-1"}),
        ExitStatus::wrong_usage);
    EXPECT_EQ(
        run({"compare", "--cubes", a, "--scenario", "older", "--top", "0"}),
        ExitStatus::wrong_usage);
    EXPECT_EQ(run({"compare", "--cubes", "nowhere.h5", "--scenario", "x"}),
              ExitStatus::failed);
    EXPECT_EQ(run({"compare", "--help"}), ExitStatus::done);
    EXPECT_EQ(run({"compare", "--cubes", a, "--cubes", b, "--scenario", "base",
                   "--scenario", "older", "--format", "json"}),
              ExitStatus::differences);
    EXPECT_EQ(run({"compare", "--cubes", a, "--scenario", "older", "--json",
                   "--format", "csv"}),
              ExitStatus::wrong_usage);
    EXPECT_EQ(run({"compare", "--cubes", a, "--scenario", "older", "--language",
                   "de"}),
              ExitStatus::wrong_usage);
}

}  // namespace
}  // namespace samspil::app::compare_test
