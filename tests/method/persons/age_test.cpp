#include "method/persons/age.hpp"

#include <gtest/gtest.h>

#include "support/person_builder.hpp"

namespace samspil::method::age_test {
namespace {

using test::day;

TEST(M1_2_Age, BornOn1JanuaryIsAdultInTheEighteenthYear)
{
    EXPECT_EQ(age_in(2020, day("2002-01-01")), 18);
}

TEST(M1_2_Age, BornTheDayAfterIsNotYet)
{
    EXPECT_EQ(age_in(2020, day("2002-01-02")), 17);
    EXPECT_EQ(age_in(2021, day("2002-01-02")), 18);
}

TEST(M1_2_Age, BornOnTheLastDayOfTheYearBeforeIsAdultToo)
{
    EXPECT_EQ(age_in(2020, day("2001-12-31")), 18);
}

TEST(M1_2_Age, BornOnALeapDayCountsCompletedYears)
{
    EXPECT_EQ(age_in(2020, day("2000-02-29")), 19);
}

TEST(M1_2_Age, BornDuringTheYearIsNobodyYetWhateverTheMinimumAge)
{
    EXPECT_EQ(age_in(2020, day("2020-05-01")), -1);
    EXPECT_EQ(age_in(2020, day("2020-01-01")), 0);
}

// The quick way to the year, against the calendar, on every birthday.
TEST(M1_2_Age, BaseIsTheYearOfBirthOrTheOneAfter)
{
    for (auto birth = base::to_day(1582, 1, 1);
         birth <= base::to_day(2450, 12, 31); ++birth) {
        auto const date = base::to_civil(birth);
        bool const is_new_year = date.month == 1 && date.day == 1;
        ASSERT_EQ(age_base(birth), is_new_year ? date.year : date.year + 1)
            << base::to_string(date);
    }
}

TEST(M8_AgeGroup, StepsAtTheTensPlusFive)
{
    EXPECT_EQ(age_group(0), 0U);
    EXPECT_EQ(age_group(24), 0U);
    EXPECT_EQ(age_group(25), 1U);
    EXPECT_EQ(age_group(34), 1U);
    EXPECT_EQ(age_group(35), 2U);
    EXPECT_EQ(age_group(74), 5U);
    EXPECT_EQ(age_group(75), 6U);
    EXPECT_EQ(age_group(84), 6U);
    EXPECT_EQ(age_group(85), 7U);
    EXPECT_EQ(age_group(120), 7U);
}

}  // namespace
}  // namespace samspil::method::age_test
