#include "registers/checks/month_counts.hpp"

#include <gtest/gtest.h>

namespace samspil::registers::month_counts_test {
namespace {

TEST(MonthCounts, EveryDayIsInItsMonth)
{
    for (auto day = base::to_day(1950, 1, 1); day <= base::to_day(2099, 12, 31);
         day = day + 1) {
        auto const date = base::to_civil(day);
        MonthCounts counts;
        if (date.day == 1 || date.day == 15 || date.day >= 28) {
            counts.add(day);
            ASSERT_EQ(counts.of(month_number(date.year, date.month)), 1)
                << base::to_string(date);
        }
    }
}

TEST(MonthCounts, OtherDaysAreInNoMonthButInTheTotal)
{
    MonthCounts counts;
    counts.add(base::to_day(1949, 12, 31));
    counts.add(base::to_day(2100, 1, 1));
    counts.add(base::to_day(9999, 12, 31));
    counts.add(base::to_day(1582, 1, 1));
    EXPECT_EQ(counts.total(), 4);
    EXPECT_EQ(counts.within(1582, 9999), 0);
    EXPECT_FALSE(counts.quantile(500).has_value());
}

TEST(MonthCounts, WithinCountsWholeYears)
{
    MonthCounts counts;
    for (int year = 2018; year <= 2022; ++year) {
        counts.add(base::to_day(year, 1, 1));
        counts.add(base::to_day(year, 12, 31));
    }
    EXPECT_EQ(counts.within(2019, 2020), 4);
    EXPECT_EQ(counts.within(1900, 2018), 2);
}

TEST(MonthCounts, AQuantilePassesOverOneDateInAThousand)
{
    MonthCounts counts;
    for (int i = 0; i < 2000; ++i) {
        counts.add(base::to_day(2020, 5, 1));
    }
    counts.add(base::to_day(1960, 1, 1));
    counts.add(base::to_day(2060, 1, 1));
    EXPECT_EQ(counts.quantile(1), month_number(2020, 5));
    EXPECT_EQ(counts.quantile(999), month_number(2020, 5));
    EXPECT_EQ(counts.quantile(1000), month_number(2060, 1));
    EXPECT_EQ(month_text(month_number(2020, 5)), "2020-05");
    EXPECT_EQ(month_text(month_number(2020, 12)), "2020-12");
}

TEST(MonthCounts, AddUp)
{
    MonthCounts a;
    a.add(base::to_day(2020, 5, 1));
    MonthCounts b = a;
    b += MonthCounts();
    EXPECT_EQ(a, b);
    b += a;
    EXPECT_EQ(b.of(month_number(2020, 5)), 2);
}

}  // namespace
}  // namespace samspil::registers::month_counts_test
