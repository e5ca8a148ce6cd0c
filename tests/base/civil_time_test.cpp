#include "base/civil_time.hpp"

#include <gtest/gtest.h>

#include <chrono>

#include "support/printers.hpp"

namespace samspil::base::civil_time_test {
namespace {

//! The standard library's calendar, which shares no code with ours.
std::chrono::sys_days standard_day(int year, unsigned month, unsigned day)
{
    return std::chrono::year(year) / std::chrono::month(month) /
           std::chrono::day(day);
}

TEST(CivilTime, EveryDayOfTheCalendarIsTheStandardLibrarys)
{
    auto const first = to_day(first_calendar_year, 1, 1);
    auto const last = to_day(last_calendar_year, 12, 31);

    EXPECT_EQ(
        first.value(),
        standard_day(first_calendar_year, 1, 1).time_since_epoch().count());
    EXPECT_EQ(
        last.value(),
        standard_day(last_calendar_year, 12, 31).time_since_epoch().count());
    for (Day day = first; day <= last; ++day) {
        std::chrono::year_month_day const standard{
            std::chrono::sys_days(std::chrono::days(day.value()))};
        auto const civil = to_civil(day);
        ASSERT_EQ(civil.year, static_cast<int>(standard.year()));
        ASSERT_EQ(civil.month,
                  static_cast<int>(static_cast<unsigned>(standard.month())));
        ASSERT_EQ(civil.day,
                  static_cast<int>(static_cast<unsigned>(standard.day())));
        ASSERT_EQ(to_day(civil), day);
        ASSERT_TRUE(is_valid(civil));
    }
}

TEST(CivilTime, LeapYearsAreThoseOfTheGregorianCalendar)
{
    for (int year = first_calendar_year; year <= last_calendar_year; ++year) {
        ASSERT_EQ(is_leap_year(year), std::chrono::year(year).is_leap())
            << year;
    }
    EXPECT_TRUE(is_valid({2000, 2, 29}));
    EXPECT_FALSE(is_valid({1900, 2, 29}));
    EXPECT_FALSE(is_valid({2023, 2, 29}));
}

TEST(CivilTime, DatesThatDoNotExistAreNotValid)
{
    for (CivilDate const date :
         {CivilDate{1581, 12, 31}, CivilDate{10000, 1, 1},
          CivilDate{2020, 0, 1}, CivilDate{2020, 13, 1}, CivilDate{2020, 1, 0},
          CivilDate{2020, 1, 32}, CivilDate{2020, 4, 31},
          CivilDate{2020, -1, 1}, CivilDate{2020, 1, -1}}) {
        EXPECT_FALSE(is_valid(date)) << to_string(date);
    }
    EXPECT_TRUE(is_valid({1582, 1, 1}));
    EXPECT_TRUE(is_valid({9999, 12, 31}));
}

TEST(CivilTime, TheEpochIsDayZero)
{
    EXPECT_EQ(to_day(1970, 1, 1), Day(0));
    EXPECT_EQ(start_of(Day(0)), Minute(0));
    EXPECT_EQ(first_day_of(2020), Day(18262));
    EXPECT_EQ(last_day_of(2020) - first_day_of(2020) + 1, 366);
}

TEST(CivilTime, M0_MidnightIsOfTheNextDay)
{
    auto const may_10 = to_day(2020, 5, 10);

    EXPECT_EQ(end_of(may_10), start_of(may_10 + 1));
    EXPECT_EQ(date_of(end_of(may_10)), may_10 + 1);
    EXPECT_EQ(date_of(end_of(may_10) - 1), may_10);
    EXPECT_EQ(date_of(start_of(may_10)), may_10);
}

TEST(CivilTime, InstantsBeforeTheEpochHaveTheDateTheyAreIn)
{
    EXPECT_EQ(date_of(Minute(-1)), Day(-1));
    EXPECT_EQ(date_of(Minute(-1440)), Day(-1));
    EXPECT_EQ(date_of(Minute(-1441)), Day(-2));
    auto const old = to_day(1582, 1, 1);
    EXPECT_EQ(date_of(start_of(old)), old);
    EXPECT_EQ(date_of(end_of(old) - 1), old);
}

TEST(CivilTime, AnInstantHasAMinuteOfItsDate)
{
    EXPECT_EQ(minute_of_day(start_of(to_day(2020, 5, 10)) + 61), 61);
    EXPECT_EQ(minute_of_day(Minute(-1)), 1439);
    EXPECT_EQ(minute_of_day(Minute(-1440)), 0);
}

TEST(CivilTime, FarInstantsStayBelowNoInstant)
{
    auto const far = to_day(9999, 12, 31);

    EXPECT_EQ(start_of(far), last_minute);
    EXPECT_EQ(end_of(far), last_minute);
    EXPECT_LT(end_of(far), no_minute);
    EXPECT_EQ(saturate(no_minute.value()), last_minute);
    EXPECT_EQ(saturate(last_minute.value() - 1), last_minute - 1);
    // 6053-01-23 02:06 is the latest that is kept as it is
    EXPECT_EQ(date_of(last_minute), to_day(6053, 1, 23));
}

TEST(CivilTime, NoDayGivesNoInstant)
{
    EXPECT_EQ(start_of(no_day), no_minute);
    EXPECT_EQ(end_of(no_day), no_minute);
}

TEST(CivilTime, DatesAreWrittenWithFourTwoAndTwoDigits)
{
    EXPECT_EQ(to_string(to_civil(to_day(2020, 5, 1))), "2020-05-01");
    EXPECT_EQ(to_string(CivilDate{1582, 12, 31}), "1582-12-31");
}

}  // namespace
}  // namespace samspil::base::civil_time_test
