#include "app/show/show.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "app/info/info_cubes.hpp"
#include "app/labels/text_table.hpp"
#include "base/error.hpp"
#include "cubes/figures/key_figure_evaluator.hpp"
#include "cubes/user_geographies.hpp"
#include "cubes/whole_cube_file.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::app {
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

TEST_F(Show, AnAreaBesideTheCountry)
{
    auto const text = shown({.geography = "492"});

    EXPECT_THAT(text,
                AllOf(HasSubstr("Ærø (492, municipality), 2022"),
                      HasSubstr("Hele landet"), HasSubstr("Confidential")));
    std::istringstream lines(text);
    std::string line;
    std::size_t heading = 0;
    while (std::getline(lines, line)) {
        if (line.starts_with("figure ")) {
            heading = width_of(line);
        }
        if (line.starts_with("overlap_of_psychiatry ")) {
            EXPECT_THAT(line, ::testing::MatchesRegex(
                                  "overlap_of_psychiatry +25.0  % +1 +4 "
                                  "+41.7"));
            EXPECT_EQ(width_of(line), heading);
        }
        if (line.starts_with("overlap_of_psychiatry.diagnosis.F0 ")) {
            EXPECT_THAT(line, HasSubstr("–"));
            EXPECT_EQ(width_of(line), heading);
        }
    }
    EXPECT_GT(heading, 0U);
}

TEST_F(Show, TheCountryUnlessAnAreaIsGiven)
{
    EXPECT_THAT(shown({}), HasSubstr("Hele landet (DK, country), 2022"));
}

TEST_F(Show, AnAreaByItsNameAndOneFigureOfIt)
{
    auto const text =
        shown({.geography = "samsø", .figure = "overlap_of_psychiatry"});

    EXPECT_THAT(text, AllOf(HasSubstr("Samsø (741"),
                            Not(HasSubstr("overlap_of_recipients"))));
}

TEST_F(Show, AFigureRankedOverAreas)
{
    auto const text = shown({.figure = "overlap_of_psychiatry"});

    auto const samsoe = text.find("   1  741   Samsø");
    auto const laesoe = text.find("   1  825   Læsø");
    auto const aeroe = text.find("   3  492   Ærø");
    auto const missing = text.find("      101   København");
    EXPECT_NE(samsoe, std::string::npos) << text.substr(0, 600);
    EXPECT_LT(samsoe, laesoe);
    EXPECT_LT(laesoe, aeroe);
    EXPECT_LT(aeroe, missing);
    EXPECT_NE(missing, std::string::npos);
}

TEST_F(Show, AFigureRankedOverRegionsInJson)
{
    auto const json =
        nlohmann::json::parse(shown({.figure = "overlap_of_psychiatry",
                                     .level = "region",
                                     .form = ShowForm::json}));

    ASSERT_EQ(json["areas"].size(), 5U);
    EXPECT_EQ(json["areas"][0]["code"], "1081");
    EXPECT_EQ(json["areas"][0]["rank"], 1);
    EXPECT_EQ(json["areas"][0]["value"], 50);
    EXPECT_EQ(json["areas"][2]["value"], 25);
    EXPECT_TRUE(json["areas"][4]["value"].is_null());
    EXPECT_TRUE(json["areas"][4]["rank"].is_null());
    EXPECT_EQ(json["country"]["numerator"], 5);
    EXPECT_EQ(json["unit"], "percent");
}

TEST_F(Show, AnAreaInJson)
{
    auto const json = nlohmann::json::parse(
        shown({.geography = "492", .form = ShowForm::json}));

    EXPECT_EQ(json["geography"]["name"], "Ærø");
    EXPECT_EQ(json["figures"].size(), cubes::key_figures().size());
    auto const& first = json["figures"][0];
    EXPECT_EQ(first["id"], "overlap_of_psychiatry");
    EXPECT_EQ(first["value"], 25);
    EXPECT_EQ(first["numerator"], 1);
    EXPECT_TRUE(json["figures"][1]["value"].is_null());
}

TEST_F(Show, AnotherPeriod)
{
    auto const json = nlohmann::json::parse(
        shown({.period = "2021", .form = ShowForm::json}));

    EXPECT_EQ(json["period"], "2021");
    EXPECT_TRUE(json["figures"][0]["value"].is_null());
}

TEST_F(Show, RefusesWhatTheFileDoesNotHave)
{
    EXPECT_THAT(refusal({.geography = "999"}),
                AllOf(HasSubstr("--geography '999'"), HasSubstr("DK, 1081"),
                      HasSubstr("128 in all")));
    EXPECT_THAT(refusal({.figure = "readmission"}),
                HasSubstr("readmission.overlap"));
    EXPECT_THAT(refusal({.period = "2017"}),
                AllOf(HasSubstr("--period '2017'"), HasSubstr("2018")));
    EXPECT_THAT(refusal({.scenario = "x"}),
                AllOf(HasSubstr("--scenario 'x'"), HasSubstr("base")));
    EXPECT_THAT(refusal({.figure = "overlap_of_psychiatry", .level = "county"}),
                AllOf(HasSubstr("--level 'county'"), HasSubstr("region")));
}

TEST_F(Show, RefusesOptionsThatDoNotGoTogether)
{
    EXPECT_THAT(refusal({.level = "region"}), HasSubstr("--figure"));
    EXPECT_THAT(refusal({.geography = "DK",
                         .figure = "overlap_of_psychiatry",
                         .level = "region"}),
                HasSubstr("--geography"));
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
}  // namespace samspil::app
