#include "app/labels/find_area.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::app::find_area_test {
namespace {

using test::message_of;
using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;

std::vector<cubes::GeographyLabel> const& areas()
{
    static auto const labels =
        cubes::labels_of(reference::standard_geographies());
    return labels;
}

std::string found(std::string const& given)
{
    return areas()[find_area(areas(), given)].code;
}

std::string refusal(std::string const& given)
{
    return message_of<base::UsageError>([&] { found(given); });
}

TEST(FindArea, ByCode)
{
    EXPECT_EQ(found("751"), "751");
    EXPECT_EQ(found("0751"), "751");
    EXPECT_EQ(found("dk"), "DK");
    EXPECT_EQ(found("nj1"), "NJ1");
}

TEST(FindArea, ByNameInAnySpelling)
{
    EXPECT_EQ(found("Aarhus"), "751");
    EXPECT_EQ(found("århus"), "751");
    EXPECT_EQ(found("ÅRHUS"), "751");
    EXPECT_EQ(found("koebenhavn"), "101");
    EXPECT_EQ(found("Ærø"), "492");
    EXPECT_EQ(found("aeroe"), "492");
    EXPECT_EQ(found("danmark"), "DK");
    EXPECT_EQ(found("Holbæk"), "316");
    EXPECT_EQ(found("Hovedstaden"), "1084");
}

TEST(FindArea, TheLevelMayBeSaidBesideTheName)
{
    EXPECT_EQ(found("Region Sjælland"), "1085");
    EXPECT_EQ(found("region hovedstaden"), "1084");
    EXPECT_EQ(found("Aarhus Kommune"), "751");
    EXPECT_EQ(found("Københavns Kommune"), "101");
    EXPECT_EQ(found("Klynge Nord"), "NJ1");
    EXPECT_EQ(found("Klynge Holbæk"), "SJ1");
}

TEST(FindArea, ByAnUnambiguousPart)
{
    EXPECT_EQ(found("Skjern"), "760");
    EXPECT_EQ(found("gødstrup"), "MJ1");
}

TEST(FindArea, AnAmbiguousNameListsWhatItCouldBe)
{
    EXPECT_THAT(refusal("Midt"), AllOf(HasSubstr("could be Region Midtjylland"),
                                       HasSubstr("(NJ2, cluster)")));
    EXPECT_THAT(refusal("holb"), HasSubstr("Holbæk"));
}

TEST(FindArea, AnUnknownNameSaysTheNearest)
{
    EXPECT_THAT(refusal("Arrhus"), HasSubstr("did you mean Aarhus (751"));
    EXPECT_THAT(refusal("Atlantis"),
                EndsWith("'samspil info FILE --list geographies' lists its "
                         "areas"));
    EXPECT_THAT(refusal(""), HasSubstr("--geography ''"));
}

}  // namespace
}  // namespace samspil::app::find_area_test
