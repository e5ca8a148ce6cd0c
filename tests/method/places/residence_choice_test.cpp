#include "method/places/residence_choice.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>
#include <vector>

#include "support/person_builder.hpp"

namespace samspil::method::residence_choice_test {
namespace {

using reference::residence_byen;
using reference::residence_invalid;
using reference::residence_koebenhavn;
using reference::residence_no_record;
using reference::residence_syd;
using test::day;
using test::municipality;

struct Record
{
    std::string_view date;
    int code;
    std::uint8_t district = 0;
};

//! The choice among records, which must not depend on their order.
reference::ResidenceCode choose(std::vector<Record> const& records)
{
    ResidenceChoice forward;
    ResidenceChoice backward;
    for (std::size_t i = 0; i < records.size(); ++i) {
        auto const add = [](ResidenceChoice& choice, Record const& record) {
            choice.add(
                {day(record.date), municipality(record.code), record.district});
        };
        add(forward, records[i]);
        add(backward, records[records.size() - 1 - i]);
    }
    EXPECT_EQ(forward.code(), backward.code());
    return forward.code();
}

TEST(M1_5_RecordDate, The31stOfDecemberIsTheNextDaysCount)
{
    base::Years const years(2018, 2022);

    EXPECT_EQ(residence_index(years, day("2018-01-01")), 0);
    EXPECT_EQ(residence_index(years, day("2017-12-31")), 0);
    EXPECT_EQ(residence_index(years, day("2018-12-31")), 1);
}

TEST(M1_5_RecordDate, The1JanuaryAfterTheLastYearCountsToo)
{
    base::Years const years(2018, 2022);

    EXPECT_EQ(residence_index(years, day("2022-12-31")), 5);
    EXPECT_EQ(residence_index(years, day("2023-01-01")), 5);
}

TEST(M1_5_RecordDate, OtherDatesAreNo1January)
{
    base::Years const years(2018, 2022);

    EXPECT_EQ(residence_index(years, day("2020-01-02")), -1);
    EXPECT_EQ(residence_index(years, day("2020-12-30")), -1);
    EXPECT_EQ(residence_index(years, day("2017-01-01")), -1);
    EXPECT_EQ(residence_index(years, day("2016-12-31")), -1);
    EXPECT_EQ(residence_index(years, day("2023-12-31")), -1);
    EXPECT_EQ(residence_index(years, day("2024-01-01")), -1);
}

TEST(M7_1_Choice, AValidMunicipalityGoesFirst)
{
    EXPECT_EQ(choose({{"2020-01-01", 999}, {"2019-12-31", 751}}),
              test::residence(751));
}

TEST(M7_1_Choice, ThenTheLaterDate)
{
    EXPECT_EQ(choose({{"2020-01-01", 751}, {"2019-12-31", 461}}),
              test::residence(751));
}

TEST(M7_1_Choice, ThenTheLowerMunicipality)
{
    EXPECT_EQ(choose({{"2020-01-01", 751}, {"2020-01-01", 461}}),
              test::residence(461));
}

TEST(M7_1_Choice, ThenTheLowerDistrict)
{
    EXPECT_EQ(choose({{"2020-01-01", 101, 4}, {"2020-01-01", 101, 6}}),
              residence_syd);
    EXPECT_EQ(choose({{"2020-01-01", 101, 4}, {"2020-01-01", 101, 3}}),
              residence_byen);
}

TEST(M7_1_Choice, AValidDistrictBeforeNone)
{
    EXPECT_EQ(choose({{"2020-01-01", 101, 0}, {"2020-01-01", 101, 10}}),
              residence_syd);
    EXPECT_EQ(choose({{"2020-01-01", 101, 11}, {"2020-01-01", 101, 10}}),
              residence_syd);
}

TEST(M7_1_Choice, TheDateGoesBeforeTheDistrict)
{
    EXPECT_EQ(choose({{"2020-01-01", 101, 0}, {"2019-12-31", 101, 10}}),
              residence_koebenhavn);
}

TEST(M7_1_Choice, WithoutAValidCodeThereIsStillARecord)
{
    EXPECT_EQ(choose({{"2020-01-01", 999}}), residence_invalid);
    EXPECT_EQ(choose({}), residence_no_record);
}

TEST(M7_1_Choice, DistrictsOfOtherMunicipalitiesMeanNothing)
{
    EXPECT_EQ(choose({{"2020-01-01", 751, 4}}), test::residence(751));
}

}  // namespace
}  // namespace samspil::method::residence_choice_test
