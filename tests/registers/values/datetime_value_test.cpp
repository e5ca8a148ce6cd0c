#include "registers/values/datetime_value.hpp"

#include <gtest/gtest.h>

#include "base/civil_time.hpp"

namespace samspil::registers::datetime_value_test {
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
          "1903944600", " 2020-05-01 09:30 ", "20200501 09:30",
          "20200501T09:30:00", "01-05-2020 09:30", "01/05/2020T09:30:59",
          "01MAY2020 09:30", "01MAY2020T09:30:00"}) {
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
    EXPECT_EQ(read_datetime("-8640000"), instant(1959, 9, 23, 0, 0));
    EXPECT_EQ(read_datetime("-8640001"), instant(1959, 9, 22, 23, 59));
    EXPECT_EQ(read_datetime("-8640060"), instant(1959, 9, 22, 23, 59));
    EXPECT_EQ(read_datetime("-8640061"), instant(1959, 9, 22, 23, 58));
    EXPECT_EQ(read_datetime("-8640000.5"), instant(1959, 9, 22, 23, 59));
    EXPECT_EQ(read_datetime("-8640000.0"), instant(1959, 9, 23, 0, 0));
}

TEST(DatetimeValue, ReadsADateAloneAsItsFirstMinute)
{
    for (auto const* text : {"2020-05-01", "20200501", "01-05-2020",
                             "01/05/2020", "01MAY2020", "20200501.0"}) {
        EXPECT_EQ(read_datetime(text), instant(2020, 5, 1, 0, 0)) << text;
    }
    EXPECT_EQ(read_datetime("22036"), unreadable);
}

TEST(DatetimeValue, CutsFractionsOfASecond)
{
    for (auto const* text :
         {"2020-05-01 09:30:00.000", "2020-05-01T09:30:59.9999999",
          "2020-05-01 09:30:00,5", "01MAY2020:09:30:00.000", "1903944600.0",
          "1903944659.999", "1903944600,25"}) {
        EXPECT_EQ(read_datetime(text), instant(2020, 5, 1, 9, 30)) << text;
    }
    for (auto const* text :
         {"2020-05-01 09:30.5", "2020-05-01 09:30:00.", "2020-05-01 09:30:00.x",
          "1903944600.", "2020-05-01 09:30:00.5.5", "20200501.5"}) {
        EXPECT_EQ(read_datetime(text), unreadable) << text;
    }
}

TEST(DatetimeValue, PassesOverAnOffsetAndTellsIt)
{
    for (auto const* text :
         {"2020-05-01T09:30:00Z", "2020-05-01 09:30+01:00",
          "2020-05-01T09:30:00.000-0530", "2020-05-01 09:30:00+02",
          "01MAY2020:09:30:00Z", "2020-05-01 09:30:00.0000000 +01:00"}) {
        auto const reading = read_datetime(text);
        EXPECT_EQ(reading.value, instant(2020, 5, 1, 9, 30).value) << text;
        EXPECT_TRUE(reading.passed_offset) << text;
    }
    EXPECT_FALSE(read_datetime("2020-05-01T09:30:00").passed_offset);
    for (auto const* text :
         {"2020-05-01T09:30:00z", "2020-05-01T09:30:00+1",
          "2020-05-01T09:30:00+01:0", "2020-05-01T09:30:00+010",
          "2020-05-01T09:30:00 UTC", "2020-05-01Z", "1903944600Z",
          "2020-05-01T09:30:00  Z"}) {
        EXPECT_EQ(read_datetime(text), unreadable) << text;
    }
}

TEST(DatetimeValue, Reads24HoursAsTheNextDay)
{
    EXPECT_EQ(read_datetime("2020-12-31 24:00"), instant(2021, 1, 1, 0, 0));
    EXPECT_EQ(read_datetime("31DEC2020:24:00:00"), instant(2021, 1, 1, 0, 0));
    EXPECT_EQ(read_datetime("2020-12-31T24:00:01"), unreadable);
}

TEST(DatetimeValue, ReadsSevenToTwelveDigitsAsSasSecondsButEightAsADate)
{
    EXPECT_EQ(read_datetime("1000000"), instant(1960, 1, 12, 13, 46));
    EXPECT_EQ(read_datetime("9999999"), instant(1960, 4, 25, 17, 46));
    EXPECT_EQ(read_datetime("100000000"), instant(1963, 3, 3, 9, 46));
    EXPECT_EQ(read_datetime("20190101"), instant(2019, 1, 1, 0, 0));
    for (auto const* text : {"0", "86400", "999999", "-999999", "20191301",
                             "-20190101", "1234567890123"}) {
        EXPECT_EQ(read_datetime(text), unreadable) << text;
    }
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
    for (auto const* text :
         {"2020-05-01 9:30", "2020-05-01  09:30", "2020-05-01 09.30",
          "2020-05-01_09:30", "2020-02-30 09:30", "2020-05-01 25:00",
          "2020-05-01 09:60", "01MAY2020:09:30", "01MAY2020:9:30:00",
          "2020-05-01:09:30:00", "x", "-", "+1", "2020-05-01 1:230"}) {
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
}  // namespace samspil::registers::datetime_value_test
