#include "app/labels/find_figures.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "cubes/figures/key_figure.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::app::find_figures_test {
namespace {

using test::message_of;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Texts = std::vector<std::string>;

Texts const& ids()
{
    static auto const all = [] {
        Texts result;
        for (auto const& figure : cubes::key_figures()) {
            result.push_back(figure.id);
        }
        return result;
    }();
    return all;
}

Texts found(std::string const& given)
{
    Texts result;
    for (auto const row : find_figures(ids(), given)) {
        result.push_back(ids()[row]);
    }
    return result;
}

std::string refusal(std::string const& given)
{
    return message_of<base::UsageError>([&] { found(given); });
}

TEST(FindFigures, ByIdOrPattern)
{
    EXPECT_THAT(found("Readmission.Overlap"),
                ElementsAre("readmission.overlap"));
    EXPECT_THAT(found("readmission.*"),
                ElementsAre("readmission.overlap", "readmission.other",
                            "readmission.psychiatry"));
    EXPECT_THAT(found("*ratio"), ElementsAre("recipients_of_diagnosed.ratio"));
    EXPECT_EQ(found("*").size(), ids().size());
}

TEST(FindFigures, ByAnUnambiguousPartOfANameInEitherLanguage)
{
    EXPECT_THAT(found("psykiatriens sengedage"),
                ElementsAre("overlap_part_of_bed_days"));
    EXPECT_THAT(found("bed_days"), ElementsAre("overlap_part_of_bed_days"));
}

TEST(FindFigures, SaysWhatItCouldBe)
{
    EXPECT_THAT(refusal("readmission"),
                AllOf(HasSubstr("could be readmission.overlap"),
                      HasSubstr("'readmission*'")));
    EXPECT_THAT(refusal("growth.overlab"),
                HasSubstr("did you mean growth.overlap?"));
    EXPECT_EQ(refusal("nothing.*"),
              "--figure 'nothing.*' is no key figure of the cube file; "
              "'samspil figures' lists all");
    EXPECT_THAT(refusal(""), HasSubstr("--figure ''"));
}

TEST(FindFigures, PatternsAndFamiliesTogetherEachOnceInTheFilesOrder)
{
    auto const rows = choose_figures(
        ids(), {"agreement.*", "overlap_of_psychiatry"}, {"main"});
    EXPECT_EQ(rows.size(), 12U);
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end()));
    EXPECT_THAT(message_of<base::UsageError>(
                    [] { choose_figures(ids(), {}, {"pathways"}); }),
                HasSubstr("has none"));
    EXPECT_THAT(
        message_of<base::UsageError>(
            [] { choose_figures(ids(), {}, {"man"}); }),
        HasSubstr("--theme 'man' is no family of key figures; did you mean "
                  "main?"));
}

}  // namespace
}  // namespace samspil::app::find_figures_test
