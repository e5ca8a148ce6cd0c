#include "registers/values/time_value.hpp"

#include <gtest/gtest.h>

#include <string>

namespace samspil::registers {
namespace {

using TimeReading = Reading<std::int32_t>;
constexpr auto unreadable = TimeReading::unreadable();
constexpr auto missing = TimeReading::missing();

TimeReading minutes(std::int32_t value)
{
    return TimeReading::of(value);
}

TEST(TimeValue, ReadsAllForms)
{
    for (auto const* text : {"09:30", "9:30", "09:30:00", "9:30:00", "09.30",
                             "34200", " 09:30 "}) {
        EXPECT_EQ(read_time(text), minutes(570)) << text;
    }
}

TEST(TimeValue, CutsSecondsOff)
{
    EXPECT_EQ(read_time("09:30:59"), minutes(570));
    EXPECT_EQ(read_time("34259"), minutes(570));
    EXPECT_EQ(read_time("59"), minutes(0));
}

TEST(TimeValue, Reads24HoursButNothingLater)
{
    EXPECT_EQ(read_time("24:00"), minutes(1440));
    EXPECT_EQ(read_time("24:00:00"), minutes(1440));
    EXPECT_EQ(read_time("24.00"), minutes(1440));
    EXPECT_EQ(read_time("86400"), minutes(1440));
    EXPECT_EQ(read_time("86399"), minutes(1439));
    for (auto const* text :
         {"24:01", "24:00:01", "24.01", "86401", "25:00", "99999"}) {
        EXPECT_EQ(read_time(text), unreadable) << text;
    }
}

TEST(TimeValue, ReadsMidnightAndTheLastMinute)
{
    EXPECT_EQ(read_time("00:00"), minutes(0));
    EXPECT_EQ(read_time("0:00"), minutes(0));
    EXPECT_EQ(read_time("0"), minutes(0));
    EXPECT_EQ(read_time("23:59"), minutes(1439));
}

TEST(TimeValue, ReadsDigitsAloneAsSeconds)
{
    EXPECT_EQ(read_time("1030"), minutes(17));
    EXPECT_EQ(read_time("36000"), minutes(600));
}

TEST(TimeValue, DoesNotReadOtherFormsOrRubbish)
{
    for (auto const* text :
         {"10:60",  "10:00:60", "10.60",    "9.30",     "10:0",
          ":30",    "10:",      "1:2:3",    "10:30:0",  "-1",
          "100:00", "10-30",    "10:30.00", "10.30.00", "ab:cd",
          "1a:00",  "10:3x",    "10:30:xx", "10 30",    "10:30 AM",
          "123456", "12345.0",  "9:30:0",   "9:30.00",  "12:3456"}) {
        EXPECT_EQ(read_time(text), unreadable) << text;
    }
}

TEST(TimeValue, KnowsMissingValues)
{
    for (auto const* text : {"", ".", "NA", "  "}) {
        EXPECT_EQ(read_time(text), missing);
        EXPECT_EQ(read_hour(text), missing);
        EXPECT_EQ(read_minute_of_hour(text), missing);
    }
}

TEST(TimeValue, ReadsLpr2HoursFrom0To24)
{
    for (int hour = 0; hour <= 24; ++hour) {
        EXPECT_EQ(read_hour(std::to_string(hour)), minutes(hour));
    }
    EXPECT_EQ(read_hour("09"), minutes(9));
    for (auto const* text : {"25", "99", "-1", "009", "9:00", "9.", "x"}) {
        EXPECT_EQ(read_hour(text), unreadable) << text;
    }
}

TEST(TimeValue, ReadsLpr2MinutesFrom0To59)
{
    EXPECT_EQ(read_minute_of_hour("0"), minutes(0));
    EXPECT_EQ(read_minute_of_hour("05"), minutes(5));
    EXPECT_EQ(read_minute_of_hour("59"), minutes(59));
    for (auto const* text : {"60", "-1", "005", "x"}) {
        EXPECT_EQ(read_minute_of_hour(text), unreadable) << text;
    }
}

}  // namespace
}  // namespace samspil::registers
