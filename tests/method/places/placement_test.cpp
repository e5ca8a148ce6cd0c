#include "method/places/placement.hpp"

#include <gtest/gtest.h>

#include "support/person_builder.hpp"

namespace samspil::method::placement_test {
namespace {

using reference::koebenhavn;
using reference::koebenhavn_byen;
using reference::koebenhavn_syd;
using test::municipality;
using test::PersonBuilder;

constexpr int in_2018 = 0;
constexpr int in_2020 = 2;
constexpr int in_2022 = 4;
constexpr int south = 4;  // a district of Klynge Syd
constexpr int north = 1;  // one of Klynge Byen

Placement residence(PersonBuilder& person, int year_index = in_2020)
{
    return residence_in(person.view().residences, year_index);
}

//! Place of a recipient from København.
Placement from_koebenhavn(PersonBuilder& person, int year_index = in_2020)
{
    return place_in(koebenhavn, person.view().residences, year_index);
}

Placement in(int code)
{
    return {municipality(code), test::place(code), false};
}
Placement const in_byen{koebenhavn, koebenhavn_byen, false};
Placement const in_syd{koebenhavn, koebenhavn_syd, false};
Placement const in_byen_by_default{koebenhavn, koebenhavn_byen, true};

TEST(M7_1_Residence, IsThatOfTheYears1January)
{
    PersonBuilder person;
    person.lives_in(2020, 751).lives_in(2021, 851);

    EXPECT_EQ(residence(person), in(751));
}

TEST(M7_1_Residence, WithoutARecordIsThatOfTheNext1January)
{
    PersonBuilder person;
    person.lives_in(2019, 461).lives_in(2021, 851);

    EXPECT_EQ(residence(person), in(851));
}

TEST(M7_1_Residence, WithoutAValidCodeToo)
{
    PersonBuilder person;
    person.lives_in(2020, 0).lives_in(2021, 851);

    EXPECT_EQ(residence(person), in(851));
}

TEST(M7_1_Residence, RecordsFurtherAwayGiveNone)
{
    PersonBuilder person;
    person.lives_in(2019, 461).lives_in(2021, 0).lives_in(2022, 851);

    EXPECT_EQ(residence(person), Placement{});
    EXPECT_EQ(residence(person).place, reference::unknown_place);
}

TEST(M7_1_Residence, OfTheLastYearMayBeThatOfTheYearAfter)
{
    PersonBuilder person;
    person.lives_in(2023, 851);

    EXPECT_EQ(residence(person, in_2022), in(851));
}

TEST(M7_1_Residence, ChristiansoeIsAPlace)
{
    PersonBuilder person;
    person.lives_in(2020, 411);

    EXPECT_EQ(residence(person), in(411));
}

TEST(M7_2_Place, RecipientsAreWhereTheVoteSays)
{
    PersonBuilder person;
    person.always_lives_in(751);

    EXPECT_EQ(place_in(municipality(461), person.view().residences, in_2020),
              in(461));
}

TEST(M6_5_Place, WithoutAVoteIsTheResidence)
{
    PersonBuilder person;
    person.always_lives_in(751);

    EXPECT_EQ(
        place_in(reference::no_municipality, person.view().residences, in_2020),
        in(751));
}

TEST(M7_4_Half, IsThatOfTheResidencesRecord)
{
    PersonBuilder person;
    person.lives_in(2019, 101, north)
        .lives_in(2020, 101, south)
        .lives_in(2021, 101, north);

    EXPECT_EQ(residence(person), in_syd);
    EXPECT_EQ(from_koebenhavn(person), in_syd);
}

TEST(M7_4_Half, TheResidencesRecordMayBeTheNext1Januarys)
{
    PersonBuilder person;
    person.lives_in(2019, 101, north).lives_in(2021, 101, south);

    EXPECT_EQ(residence(person), in_syd);
    EXPECT_EQ(from_koebenhavn(person), in_syd);
}

TEST(M7_4_Half, AnOwnRecordElsewhereHidesTheNext1Januarys)
{
    // the record of M7.1 is 2020's, in 751: earlier ones go first
    PersonBuilder person;
    person.lives_in(2019, 101, north)
        .lives_in(2020, 751)
        .lives_in(2021, 101, south);

    EXPECT_EQ(from_koebenhavn(person), in_byen);
}

TEST(M7_4_Half, ElseTheLatestEarlierOne)
{
    PersonBuilder person;
    person.always_lives_in(751)
        .lives_in(2018, 101, south)
        .lives_in(2019, 101, north);

    EXPECT_EQ(from_koebenhavn(person), in_byen);
}

TEST(M7_4_Half, EarlierGoesBeforeLater)
{
    PersonBuilder person;
    person.lives_in(2018, 101, north)
        .lives_in(2020, 101)
        .lives_in(2021, 101, south);

    EXPECT_EQ(residence(person), in_byen);
}

TEST(M7_4_Half, ElseTheEarliestLaterOne)
{
    PersonBuilder person;
    person.always_lives_in(751)
        .lives_in(2022, 101, south)
        .lives_in(2023, 101, north);

    EXPECT_EQ(from_koebenhavn(person), in_syd);
}

TEST(M7_4_Half, UpTo1JanuaryAfterTheLastYear)
{
    PersonBuilder person;
    person.always_lives_in(751).lives_in(2023, 101, south);

    EXPECT_EQ(from_koebenhavn(person, in_2018), in_syd);
}

TEST(M7_4_Half, ARecordWithoutADistrictTellsNothing)
{
    PersonBuilder person;
    person.lives_in(2019, 101, south).lives_in(2020, 101);

    EXPECT_EQ(residence(person), in_syd);
}

TEST(M7_4_Half, ElseByenAndSaysSo)
{
    PersonBuilder in_city;
    in_city.always_lives_in(101);
    PersonBuilder outside;
    outside.always_lives_in(751);
    PersonBuilder unknown;

    EXPECT_EQ(residence(in_city), in_byen_by_default);
    EXPECT_EQ(from_koebenhavn(outside), in_byen_by_default);
    EXPECT_EQ(from_koebenhavn(unknown), in_byen_by_default);
}

TEST(M7_4_Districts, FourFiveNineAndTenAreSyd)
{
    for (int district = 1; district <= 10; ++district) {
        bool const is_syd =
            district == 4 || district == 5 || district == 9 || district == 10;
        EXPECT_EQ(reference::place_of_district(district),
                  is_syd ? koebenhavn_syd : koebenhavn_byen);
    }
    EXPECT_FALSE(reference::is_valid_district(0));
    EXPECT_FALSE(reference::is_valid_district(11));
}

}  // namespace
}  // namespace samspil::method::placement_test
