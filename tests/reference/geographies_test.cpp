#include "reference/geographies.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace samspil::reference::geographies_test {
namespace {

using ::testing::ElementsAre;

Geography find(std::string_view code)
{
    for (auto const& geography : standard_geographies()) {
        if (geography.code == code) {
            return geography;
        }
    }
    ADD_FAILURE() << "no geography " << code;
    return {};
}

std::vector<std::string> codes_of_level(std::string_view level)
{
    std::vector<std::string> codes;
    for (auto const& geography : standard_geographies()) {
        if (geography.level == level) {
            codes.push_back(geography.code);
        }
    }
    return codes;
}

//! The clusters that hold a place.
std::vector<std::string> clusters_of(PlaceIndex place)
{
    std::vector<std::string> codes;
    for (auto const& geography : standard_geographies()) {
        if (geography.level == "cluster" &&
            geography.places.test(place.index())) {
            codes.push_back(geography.code);
        }
    }
    return codes;
}

TEST(M7_3_Geographies, Are128InTheContractsOrder)
{
    std::vector<std::string> levels;
    std::set<std::string> codes;
    for (auto const& geography : standard_geographies()) {
        levels.push_back(geography.level);
        codes.insert(geography.code);
    }
    std::vector<std::string> expected{"country"};
    expected.insert(expected.end(), 5, "region");
    expected.insert(expected.end(), 22, "cluster");
    expected.insert(expected.end(), 98, "municipality");
    expected.emplace_back("other");
    expected.emplace_back("unknown");

    EXPECT_EQ(levels, expected);
    EXPECT_EQ(codes.size(), 128U);
    EXPECT_EQ(find("DK").level, "country");
    EXPECT_EQ(find("411").level, "other");
    EXPECT_EQ(find("unknown").level, "unknown");
}

TEST(M7_3_Geographies, RegionsAndClustersAreInTheContractsOrder)
{
    EXPECT_THAT(codes_of_level("region"),
                ElementsAre("1081", "1082", "1083", "1084", "1085"));
    EXPECT_THAT(
        codes_of_level("cluster"),
        ElementsAre("NJ1", "NJ2", "NJ3", "NJ4", "MJ1", "MJ2", "MJ3", "MJ4",
                    "MJ5", "SD1", "SD2", "SD3", "SD4", "RH1", "RH2", "RH3",
                    "RH4", "RH5", "SJ1", "SJ2", "SJ3", "SJ4"));
    auto const codes = codes_of_level("municipality");
    EXPECT_TRUE(std::is_sorted(codes.begin(), codes.end()));
    EXPECT_EQ(codes.front(), "101");
}

TEST(M7_3_Geographies, TheCountryIsTheSumOfRegionsAndUnknown)
{
    std::vector<int> times(place_count, 0);
    for (auto const& geography : standard_geographies()) {
        if (geography.level == "region" || geography.level == "unknown") {
            for (std::size_t place = 0; place < place_count; ++place) {
                times[place] += geography.places.test(place) ? 1 : 0;
            }
        }
    }

    EXPECT_EQ(times, std::vector<int>(place_count, 1));
    EXPECT_TRUE(find("DK").places.all());
}

TEST(M7_3_Geographies, ARegionIsTheSumOfItsMunicipalitiesAnd411)
{
    std::map<int, std::bitset<place_count>> sums;
    for (auto const& municipality : municipalities) {
        auto const places = find(std::to_string(municipality.code)).places;
        ASSERT_TRUE((sums[municipality.region] & places).none());
        sums[municipality.region] |= places;
    }
    for (auto const& [region, places] : sums) {
        EXPECT_EQ(find(std::to_string(region)).places, places) << region;
    }
    EXPECT_TRUE(
        find("1084").places.test(place_of(find_municipality(411)).index()));
}

TEST(M7_4_Geographies, FourMunicipalitiesAreInTwoClustersAndChristiansoeInNone)
{
    std::map<int, std::vector<std::string>> several;
    for (std::size_t i = 0; i < municipalities.size(); ++i) {
        auto const clusters = clusters_of(PlaceIndex(i));
        if (clusters.size() != 1) {
            several[municipalities[i].code] = clusters;
        }
    }

    EXPECT_EQ(several,
              (std::map<int, std::vector<std::string>>{{175, {"RH2", "RH3"}},
                                                       {410, {"SD1", "SD2"}},
                                                       {411, {}},
                                                       {530, {"SD2", "SD3"}},
                                                       {575, {"SD2", "SD3"}}}));
    EXPECT_THAT(clusters_of(unknown_place), ElementsAre());
}

TEST(M7_4_Geographies, KoebenhavnIsSplitBetweenByenAndSyd)
{
    EXPECT_THAT(clusters_of(koebenhavn_byen), ElementsAre("RH1"));
    EXPECT_THAT(clusters_of(koebenhavn_syd), ElementsAre("RH2"));
    auto const whole = find("101").places;
    EXPECT_EQ(whole.count(), 2U);
    EXPECT_TRUE(whole.test(koebenhavn_byen.index()) &&
                whole.test(koebenhavn_syd.index()));
}

TEST(M7_3_Geographies, AClusterLiesInOneRegion)
{
    std::map<std::string, std::string> region_of{{"NJ", "1081"},
                                                 {"MJ", "1082"},
                                                 {"SD", "1083"},
                                                 {"RH", "1084"},
                                                 {"SJ", "1085"}};
    for (auto const& geography : standard_geographies()) {
        if (geography.level == "cluster") {
            auto const region = find(region_of.at(geography.code.substr(0, 2)));
            EXPECT_TRUE((geography.places & ~region.places).none())
                << geography.code;
            EXPECT_TRUE(geography.places.any()) << geography.code;
        }
    }
}

}  // namespace
}  // namespace samspil::reference::geographies_test
