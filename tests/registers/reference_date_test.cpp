#include "registers/reference_date.hpp"

#include <gtest/gtest.h>

namespace samspil::registers::reference_date_test {
namespace {

using base::to_day;

TEST(ReferenceDate, IsTheYearsLastDay)
{
    EXPECT_EQ(reference_day_of("bef2017.csv"), to_day(2017, 12, 31));
}

TEST(ReferenceDate, IsTheMonthsLastDay)
{
    EXPECT_EQ(reference_day_of("bef201712.csv"), to_day(2017, 12, 31));
    EXPECT_EQ(reference_day_of("BEF_202002.CSV"), to_day(2020, 2, 29));
    EXPECT_EQ(reference_day_of("bef202102"), to_day(2021, 2, 28));
}

TEST(ReferenceDate, IsTheDay)
{
    EXPECT_EQ(reference_day_of("bef20180101.csv"), to_day(2018, 1, 1));
}

TEST(ReferenceDate, IsTheFirstRunOfDigitsThatIsADateOf1900To2099)
{
    EXPECT_EQ(reference_day_of("bef_2017_v2.csv"), to_day(2017, 12, 31));
    EXPECT_EQ(reference_day_of("bef_v2_2017.csv"), to_day(2017, 12, 31));
    EXPECT_EQ(reference_day_of("bef704201_2019.csv"), to_day(2019, 12, 31));
    EXPECT_EQ(reference_day_of("bef201713_201712"), to_day(2017, 12, 31));
    EXPECT_EQ(reference_day_of("bef1899_2100_1900"), to_day(1900, 12, 31));
    EXPECT_EQ(reference_day_of("bef18991231_20991231"), to_day(2099, 12, 31));
}

TEST(ReferenceDate, IsNotThereWithoutDigitsOrWithOthers)
{
    for (auto const* name :
         {"bef.csv", "bef17.csv", "bef20171.csv", "bef2017121.csv",
          "bef201713.csv", "bef201700.csv", "bef20170230.csv", "bef0000.csv",
          "bef1899.csv", "bef2100.csv", "bef201712310.csv"}) {
        EXPECT_EQ(reference_day_of(name), std::nullopt) << name;
    }
}

}  // namespace
}  // namespace samspil::registers::reference_date_test
