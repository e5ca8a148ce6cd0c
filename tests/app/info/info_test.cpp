#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

#include "app/info/info_cubes.hpp"
#include "app/info/info_list.hpp"
#include "base/error.hpp"
#include "compare_fixture.hpp"

namespace samspil::app::info_test {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

//! A file with the scenarios base and older and the years 2021 and 2022.
class Info : public Compare
{
  protected:
    std::string listed(std::string const& what) const
    {
        std::ostringstream out;
        info_list(old_file(), what, out);
        return out.str();
    }
    std::string printed() const
    {
        std::ostringstream out;
        info_cubes(old_file(), out);
        return out.str();
    }
};

TEST_F(Info, ListsOneLabelALine)
{
    EXPECT_EQ(listed("scenarios"), "base\nolder\n");
    EXPECT_EQ(listed("periods"), "2021\n2022\n");
    EXPECT_EQ(listed("levels"),
              "country\nregion\ncluster\nmunicipality\nother\nunknown\n");
    EXPECT_THAT(listed("figures"), StartsWith("overlap_of_psychiatry\n"));
}

TEST_F(Info, ListsAreasWithTheirNames)
{
    auto const text = listed("geographies");
    EXPECT_THAT(text,
                StartsWith("DK\tHele landet\n1081\tRegion Nordjylland\n"));
    EXPECT_THAT(text, HasSubstr("\n751\tAarhus\n"));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 128);
}

TEST_F(Info, RefusesToListWhatItDoesNotKnow)
{
    EXPECT_EQ(test::message_of<base::UsageError>([&] { listed("years"); }),
              "--list 'years': it takes scenarios, geographies, figures, "
              "periods, levels");
}

TEST_F(Info, PrintsEachAxis)
{
    auto const text = printed();
    EXPECT_THAT(text, HasSubstr("  scenario               2: base, older\n"));
    EXPECT_THAT(text, HasSubstr("  year                   2: 2021, 2022\n"));
    EXPECT_THAT(text, HasSubstr("  sex                    3: male, female, "
                                "unknown\n"));
    EXPECT_THAT(text, HasSubstr("\n  agreement_outcome      2: observations, "
                                "agreeing\n"));
}

TEST_F(Info, CutsLongAxesToTheLine)
{
    std::istringstream lines(printed());
    std::string line;
    while (std::getline(lines, line)) {
        if (line.starts_with("  geography  ")) {
            EXPECT_EQ(line,
                      "  geography            128: DK, 1081, 1082, 1083, 1084, "
                      "1085, NJ1, NJ2, NJ3, …");
            return;
        }
    }
    ADD_FAILURE() << "the axis geography is not there";
}

}  // namespace
}  // namespace samspil::app::info_test
