#include "method/year_bounds.hpp"

#include <gtest/gtest.h>

#include "support/person_builder.hpp"

namespace samspil::method::year_bounds_test {
namespace {

using test::at;
using test::day;

TEST(M1_1_Years, YearsBeginOn1JanuaryAndEndOn31December)
{
    YearBounds const years({2019, 2020});

    EXPECT_EQ(years.count(), 2);
    EXPECT_EQ(years.first_day(1), day("2020-01-01"));
    EXPECT_EQ(years.last_day(1), day("2020-12-31"));
    EXPECT_EQ(years.start(2), at("2021-01-01 00:00"));
}

TEST(M1_1_Years, InstantsAtTheEdgesLieInTheirYear)
{
    YearBounds const years({2019, 2020});

    EXPECT_EQ(years.index_of(at("2018-12-31 23:59")), -1);
    EXPECT_EQ(years.index_of(at("2018-12-31 24:00")), 0);
    EXPECT_EQ(years.index_of(at("2019-12-31 23:59")), 0);
    EXPECT_EQ(years.index_of(at("2020-01-01 00:00")), 1);
    EXPECT_EQ(years.index_of(at("2020-12-31 23:59")), 1);
    EXPECT_EQ(years.index_of(at("2021-01-01 00:00")), 2);
    EXPECT_EQ(years.index_of(base::last_minute), 2);
    EXPECT_EQ(years.index_of(at("1600-01-01 00:00")), -1);
}

TEST(M1_1_Years, EveryBoundaryOfTheLongestRunsIsFound)
{
    for (int const first : {1900, 1970, 1999, 2018, 2169}) {
        base::Years const run(first, first + base::max_years - 1);
        YearBounds const years(run);
        for (int y = 0; y < years.count(); ++y) {
            EXPECT_EQ(years.index_of(years.start(y)), y);
            EXPECT_EQ(years.index_of(years.start(y + 1) - 1), y);
            EXPECT_EQ(years.index_of_day(years.first_day(y)), y);
            EXPECT_EQ(years.index_of_day(years.last_day(y)), y);
        }
        EXPECT_EQ(years.index_of_day(base::no_day), years.count());
    }
}

TEST(M2_2_Contact, EndAtNewYearLiesInTheOldYearAlone)
{
    YearBounds const years({2018, 2022});

    auto const touched = years.touched(at("2019-12-31 20:00"),  //
                                       at("2020-01-01 00:00"));

    EXPECT_EQ(touched, (YearRange{1, 1}));
}

TEST(M2_2_Contact, InstantAtNewYearLiesInTheNewYear)
{
    YearBounds const years({2018, 2022});

    auto const touched = years.touched(at("2020-01-01"), at("2020-01-01"));

    EXPECT_EQ(touched, (YearRange{2, 2}));
}

TEST(YearRange, IsClippedToTheRun)
{
    YearBounds const years({2018, 2022});

    EXPECT_EQ(years.touched(at("2010-01-01"), at("2030-01-01")).mask(), 31U);
    EXPECT_TRUE(years.touched(at("2010-01-01"), at("2018-01-01")).is_empty());
    EXPECT_TRUE(years.touched(at("2023-01-01"), at("2024-01-01")).is_empty());
    EXPECT_EQ(years.touched(at("2010-01-01"), at("2018-01-01")).mask(), 0U);
    EXPECT_EQ(years.touched_days(day("2022-12-31"), base::no_day).mask(), 16U);
}

TEST(YearRange, MaskHoldsTheLongestRun)
{
    EXPECT_EQ((YearRange{0, 31}.mask()), 0xFFFFFFFFU);
    EXPECT_EQ((YearRange{31, 31}.mask()), 0x80000000U);
}

}  // namespace
}  // namespace samspil::method::year_bounds_test
