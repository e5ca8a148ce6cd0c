#include "cubes/user_geographies.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bitset>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

// M7.5
namespace samspil::cubes::user_geographies_test {
namespace {

using test::message_of;
using test::ScratchFolder;
using test::write_content;
using ::testing::AllOf;
using ::testing::HasSubstr;

std::vector<reference::Geography> read(std::string const& text)
{
    ScratchFolder const folder;
    write_content(folder / "areas.csv", text);
    return read_user_geographies(folder / "areas.csv");
}

std::string problem(std::string const& rows)
{
    return message_of<base::Error>(
        [&] { read("code,name,level,municipality,part\n" + rows); });
}

std::size_t place_of(int code)
{
    return reference::place_of(reference::find_municipality(code)).index();
}

TEST(UserGeographies, AreSetsOfPlaces)
{
    auto const areas = read(
        "code,name,level,municipality,part\n"
        "X,Area X,council,751,\n"
        "X,Area X,council,101,byen\n"
        "Y,Area Y,council,101,\n"
        "Y,Area Y,council,751,\n"
        "Z,Area Z,other,0411,\n"
        "Z,Area Z,other,101,SYD\n");

    ASSERT_EQ(areas.size(), 3U);
    EXPECT_EQ(areas[0].code, "X");
    EXPECT_EQ(areas[0].name, "Area X");
    EXPECT_EQ(areas[0].level, "council");
    EXPECT_EQ(areas[0].places.count(), 2U);
    EXPECT_TRUE(areas[0].places.test(place_of(751)));
    EXPECT_TRUE(areas[0].places.test(reference::koebenhavn_byen.index()));
    EXPECT_EQ(areas[1].places.count(), 3U);
    EXPECT_TRUE(areas[1].places.test(reference::koebenhavn_syd.index()));
    EXPECT_EQ(areas[2].places.count(), 2U);
    EXPECT_TRUE(areas[2].places.test(place_of(411)));
    EXPECT_TRUE(areas[2].places.test(reference::koebenhavn_syd.index()));
}

TEST(UserGeographies, CountAPlaceNamedTwiceOnce)
{
    auto const areas = read(
        "code,name,level,municipality,part\n"
        "X,X,council,101,byen\nX,X,council,101,\nX,X,council,101,byen\n");

    ASSERT_EQ(areas.size(), 1U);
    EXPECT_EQ(areas[0].places.count(), 2U);
}

TEST(UserGeographies, StandInTheOrderOfTheirFirstRow)
{
    auto const areas = read(
        "code,name,level,municipality,part\n"
        "B,B,l,751,\nA,A,l,751,\nB,B,l,101,\n");

    ASSERT_EQ(areas.size(), 2U);
    EXPECT_EQ(areas[0].code, "B");
    EXPECT_EQ(areas[1].code, "A");
    auto const all = all_geographies(areas);
    EXPECT_EQ(all.size(), 130U);
    EXPECT_EQ(all[127].code, "unknown");
    EXPECT_EQ(all[128].code, "B");
}

TEST(UserGeographies, AreReadAsSpreadsheetsSaveThem)
{
    auto const expected = "Sjællands Øst, syd";
    auto const utf8 = read(
        "\xEF\xBB\xBF"
        "Municipality;Code;NAME;Part;Level;note\r\n"
        "751;X;\"Sjællands Øst, syd\";;council;\"a \"\"b\"\"; c\"\r\n\r\n");
    auto const latin1 = read(
        "code\tname\tlevel\tmunicipality\tpart\n"
        "X\tSj\xE6llands \xD8st, syd\tcouncil\t751\t");

    ASSERT_EQ(utf8.size(), 1U);
    EXPECT_EQ(utf8[0].name, expected);
    EXPECT_EQ(utf8[0].level, "council");
    ASSERT_EQ(latin1.size(), 1U);
    EXPECT_EQ(latin1[0].name, expected);
}

TEST(UserGeographies, RefuseACodeThatExists)
{
    EXPECT_THAT(
        problem("X,X,l,751,\nNJ1,N,l,751,\n"),
        AllOf(HasSubstr("areas.csv, line 3, column code"), HasSubstr("'NJ1'")));
    for (auto const* code : {"DK", "dk", "1084", "101", "411", "unknown"}) {
        EXPECT_NE(problem(std::string(code) + ",N,l,751,\n"), "") << code;
    }
}

TEST(UserGeographies, RefuseANameOrLevelThatDiffersWithinACode)
{
    EXPECT_THAT(problem("X,A,l,751,\nX,B,l,101,\n"),
                AllOf(HasSubstr("line 3, column name"), HasSubstr("'A'")));
    EXPECT_THAT(problem("X,A,l,751,\nX,A,m,101,\n"),
                HasSubstr("line 3, column level"));
}

TEST(UserGeographies, RefuseWhatIsNoPlace)
{
    for (auto const* code :
         {"", "999", "1084", "101x", "-101", "100000000000"}) {
        EXPECT_THAT(problem("X,A,l," + std::string(code) + ",\n"),
                    HasSubstr("line 2, column municipality"))
            << code;
    }
    EXPECT_THAT(problem("X,A,l,101,nord\n"),
                HasSubstr("line 2, column part: 'nord', expected nothing"));
    EXPECT_THAT(problem("X,A,l,751,byen\n"), HasSubstr("only 101"));
}

// The example of docs/sensitivity.md: every place in one region of 2027, and
// Østdanmark made of Hovedstaden and Sjælland.
TEST(UserGeographies, TheRegionsOf2027)
{
    auto const areas = read_user_geographies(
        SAMSPIL_TEST_DATA "/../docs/examples/regions_2027.csv");

    ASSERT_EQ(areas.size(), 4U);
    std::bitset<reference::place_count> all;
    std::size_t places = 0;
    for (auto const& area : areas) {
        EXPECT_EQ(area.level, "region_2027");
        all |= area.places;
        places += area.places.count();
    }
    EXPECT_EQ(all.count(), places) << "a place is in two regions";
    EXPECT_EQ(places, reference::place_count - 1) << "all but unknown";
    std::bitset<reference::place_count> both;
    for (auto const& region : reference::standard_geographies()) {
        if (region.code == "1084" || region.code == "1085") {
            both |= region.places;
        }
    }
    EXPECT_EQ(areas[3].name, "Region Østdanmark");
    EXPECT_EQ(areas[3].places, both);
}

TEST(UserGeographies, RefuseWhatIsNoSuchTable)
{
    EXPECT_THAT(message_of<base::Error>([] { read("code,name\nX,Y\n"); }),
                AllOf(HasSubstr("line 1: column 'level' is missing"),
                      HasSubstr("found: code, name")));
    EXPECT_THAT(message_of<base::Error>([] { read(""); }), HasSubstr("empty"));
    EXPECT_THAT(problem(""), HasSubstr("no areas"));
    EXPECT_THAT(problem(",A,l,751,\n"), HasSubstr("line 2, column code"));
    EXPECT_THAT(problem("X,,l,751,\n"), HasSubstr("line 2, column name"));
    EXPECT_THAT(problem("X,A,l,751\n"),
                HasSubstr("line 2: 4 fields, expected 5"));
    ScratchFolder const folder;
    auto const absent = folder / "absent.csv";
    EXPECT_THAT(message_of<base::Error>([&] { read_user_geographies(absent); }),
                HasSubstr("cannot read " + absent.string()));
    EXPECT_NE(message_of<base::Error>([] { read_user_geographies("/"); }), "");
}

}  // namespace
}  // namespace samspil::cubes::user_geographies_test
