#include "reference/municipalities.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "reference/places.hpp"

namespace samspil::reference::municipalities_test {
namespace {

TEST(M7_3_Municipalities, Are98AndChristiansoe)
{
    std::set<int> codes;
    std::set<std::string_view> names;
    for (auto const& municipality : municipalities) {
        codes.insert(municipality.code);
        names.insert(municipality.name);
    }

    EXPECT_EQ(codes.size(), 99U);
    EXPECT_EQ(names.size(), 99U);
    EXPECT_EQ(codes.count(code_of_christiansoe), 1U);
}

TEST(M7_3_Municipalities, AreInTheOrderOfTheirCodes)
{
    EXPECT_TRUE(std::is_sorted(
        municipalities.begin(), municipalities.end(),
        [](auto const& a, auto const& b) { return a.code < b.code; }));
}

TEST(M7_3_Municipalities, AreDealtToTheRegionsAsSince2007)
{
    std::map<int, int> sizes;
    for (auto const& municipality : municipalities) {
        ++sizes[municipality.region];
    }

    EXPECT_EQ(sizes,
              (std::map<int, int>{{1081, 11},
                                  {1082, 19},
                                  {1083, 22},
                                  {1084, 30},
                                  {1085, 17}}));  // 1084 with Christiansø
}

// Neither is taken for another, though all three are one byte.
static_assert(!std::is_constructible_v<PlaceIndex, MunicipalityIndex>);
static_assert(!std::is_constructible_v<PlaceIndex, ResidenceCode>);
static_assert(!std::is_constructible_v<ResidenceCode, PlaceIndex>);
static_assert(!std::is_constructible_v<MunicipalityIndex, ResidenceCode>);
static_assert(!std::is_convertible_v<int, MunicipalityIndex>);

TEST(Municipalities, AreFoundByTheirCodeAndNoOther)
{
    std::size_t found = 0;
    for (int code = -1000; code <= 20'000; ++code) {
        auto const index = find_municipality(code);
        if (index != no_municipality) {
            ASSERT_EQ(municipalities.at(index.index()).code, code);
            ++found;
        }
    }

    EXPECT_EQ(found, municipalities.size());
    EXPECT_EQ(find_municipality(101), koebenhavn);
}

TEST(M7_4_Places, KoebenhavnHasAHalfForEachDistrict)
{
    std::set<int> syd;
    for (int district = 1; district <= 10; ++district) {
        ASSERT_TRUE(is_valid_district(district));
        if (place_of_district(district) == koebenhavn_syd) {
            syd.insert(district);
        } else {
            ASSERT_EQ(place_of_district(district), koebenhavn_byen);
        }
    }

    EXPECT_EQ(syd, (std::set<int>{4, 5, 9, 10}));
    EXPECT_FALSE(is_valid_district(0) || is_valid_district(11) ||
                 is_valid_district(-1));
}

TEST(Places, AResidenceCodeIsAMunicipalityOrNone)
{
    for (int code = 0; code <= 255; ++code) {
        auto const residence = ResidenceCode(code);
        bool const is_municipality = code < 100 || code == 101;
        ASSERT_EQ(is_valid_residence(residence), is_municipality) << code;
        ASSERT_EQ(municipality_of(residence) != no_municipality,
                  is_municipality)
            << code;
    }
    for (auto const code :
         {residence_byen, residence_syd, residence_koebenhavn}) {
        EXPECT_TRUE(is_koebenhavn(code));
        EXPECT_EQ(municipality_of(code), koebenhavn);
    }
    EXPECT_FALSE(is_koebenhavn(ResidenceCode(1)) ||
                 is_koebenhavn(residence_invalid) ||
                 is_koebenhavn(residence_no_record));
    EXPECT_EQ(municipality_of(ResidenceCode(98)), MunicipalityIndex(98));
}

}  // namespace
}  // namespace samspil::reference::municipalities_test
