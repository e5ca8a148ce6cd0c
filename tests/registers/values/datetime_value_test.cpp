#include "registers/values/datetime_value.hpp"

#include <gtest/gtest.h>

#include "base/civil_time.hpp"

namespace samspil::registers {
namespace {

using DatetimeReading = Reading<std::int64_t>;
constexpr auto unreadable = DatetimeReading::unreadable();

DatetimeReading instant(int year, int month, int day, int hour, int minute)
{
    return DatetimeReading::of(
        std::int64_t{base::to_day(year, month, day).value()} *
            base::minutes_per_day +
        hour * 60 + minute);
}

TEST(DatetimeValue, ReadsAllForms)
{
    for (auto const* text :
         {"2020-05-01 09:30", "2020-05-01 09:30:00", "2020-05-01T09:30",
          "2020-05-01T09:30:00", "01MAY2020:09:30:00", "01may2020:09:30:00",
          "1903944600", " 2020-05-01 09:30 "}) {
        EXPECT_EQ(read_datetime(text), instant(2020, 5, 1, 9, 30)) << text;
    }
}

TEST(DatetimeValue, CutsSecondsOff)
{
    EXPECT_EQ(read_datetime("2020-05-01 09:30:59"), instant(2020, 5, 1, 9, 30));
    EXPECT_EQ(read_datetime("01MAY2020:09:30:59"), instant(2020, 5, 1, 9, 30));
    EXPECT_EQ(read_datetime("1903944659"), instant(2020, 5, 1, 9, 30));
}

TEST(DatetimeValue, CutsSecondsBefore1960DownToo)
{
    EXPECT_EQ(read_datetime("-1"), instant(1959, 12, 31, 23, 59));
    EXPECT_EQ(read_datetime("-60"), instant(1959, 12, 31, 23, 59));
    EXPECT_EQ(read_datetime("-61"), instant(1959, 12, 31, 23, 58));
}

TEST(DatetimeValue, Reads24HoursAsTheNextDay)
{
    EXPECT_EQ(read_datetime("2020-12-31 24:00"), instant(2021, 1, 1, 0, 0));
    EXPECT_EQ(read_datetime("31DEC2020:24:00:00"), instant(2021, 1, 1, 0, 0));
    EXPECT_EQ(read_datetime("2020-12-31T24:00:01"), unreadable);
}

TEST(DatetimeValue, ReadsDigitsAloneAsSasSeconds)
{
    EXPECT_EQ(read_datetime("0"), instant(1960, 1, 1, 0, 0));
    EXPECT_EQ(read_datetime("86400"), instant(1960, 1, 2, 0, 0));
}

TEST(DatetimeValue, KeepsTheCalendarsLimits)
{
    EXPECT_EQ(read_datetime("253717919999"), instant(9999, 12, 31, 23, 59));
    EXPECT_EQ(read_datetime("253717920000"), unreadable);
    EXPECT_EQ(read_datetime("-11928470400"), instant(1582, 1, 1, 0, 0));
    EXPECT_EQ(read_datetime("-11928470401"), unreadable);
    EXPECT_EQ(read_datetime("1234567890123456789"), unreadable);
    EXPECT_EQ(read_datetime("9999-12-31 23:59"), instant(9999, 12, 31, 23, 59));
    EXPECT_EQ(read_datetime("1581-12-31 23:59"), unreadable);
}

TEST(DatetimeValue, DoesNotReadOtherFormsOrRubbish)
{
    for (auto const* text : {"2020-05-01",
                             "01MAY2020",
                             "2020-05-01 9:30",
                             "2020-05-01  09:30",
                             "2020-05-01 09.30",
                             "2020-05-01_09:30",
                             "2020-02-30 09:30",
                             "2020-05-01 25:00",
                             "2020-05-01 09:60",
                             "01MAY2020 09:30:00",
                             "01MAY2020:09:30",
                             "01MAY2020:9:30:00",
                             "2020-05-01 09:30:00.000",
                             "2020-05-01T09:30:00Z",
                             "20200501 09:30",
                             "01-05-2020 09:30",
                             "x",
                             "-",
                             "1903944600.0",
                             "+1",
                             "2020-05-01 1:230"}) {
        EXPECT_EQ(read_datetime(text), unreadable) << text;
    }
}

TEST(DatetimeValue, KnowsMissingValues)
{
    for (auto const* text : {"", ".", "NA", " "}) {
        EXPECT_EQ(read_datetime(text), DatetimeReading::missing());
    }
}

}  // namespace
}  // namespace samspil::registers
