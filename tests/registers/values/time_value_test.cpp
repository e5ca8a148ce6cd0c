#include "registers/values/time_value.hpp"

#include <gtest/gtest.h>

#include <string>

namespace samspil::registers::time_value_test {
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
    for (auto const* text : {"24:01", "24:00:01", "86401", "25:00", "99999"}) {
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

TEST(TimeValue, ReadsThreeOrFourDigitsThatBeginWithZeroAsHoursAndMinutes)
{
    EXPECT_EQ(read_time("0800"), minutes(480));
    EXPECT_EQ(read_time("0059"), minutes(59));
    EXPECT_EQ(read_time("0000"), minutes(0));
    EXPECT_EQ(read_time("030"), minutes(30));
    EXPECT_EQ(read_time("0060"), unreadable);
    EXPECT_EQ(read_time("080"), unreadable);
    EXPECT_EQ(read_time("00"), minutes(0));      // seconds
    EXPECT_EQ(read_time("00800"), minutes(13));  // seconds
    EXPECT_EQ(read_time("1800"), minutes(30));   // seconds
}

TEST(TimeValue, ReadsDigitsAsHoursAndMinutesWhereTheUserSaysSo)
{
    auto const read = [](std::string_view text) {
        return read_time(text, TimeForm::hhmm);
    };
    EXPECT_EQ(read("1800"), minutes(1080));
    EXPECT_EQ(read("800"), minutes(480));
    EXPECT_EQ(read("0800"), minutes(480));
    EXPECT_EQ(read("59"), minutes(59));
    EXPECT_EQ(read("0"), minutes(0));
    EXPECT_EQ(read("2400"), minutes(1440));
    EXPECT_EQ(read("800.0"), minutes(480));
    EXPECT_EQ(read("18:00"), minutes(1080));
    EXPECT_EQ(read("18.00"), minutes(1080));
    for (auto const* text : {"2401", "60", "1860", "36000", "800.5", "-800"}) {
        EXPECT_EQ(read(text), unreadable) << text;
    }
}

TEST(TimeValue, CutsFractionsOfASecond)
{
    EXPECT_EQ(read_time("09:30:59.9"), minutes(570));
    EXPECT_EQ(read_time("09:30:00.0000000"), minutes(570));
    EXPECT_EQ(read_time("9:30:00,5"), minutes(570));
    EXPECT_EQ(read_time("34200.0"), minutes(570));
    EXPECT_EQ(read_time("34259,999"), minutes(570));
    EXPECT_EQ(read_time("86400.5"), minutes(1440));
}

TEST(TimeValue, ReadsDigitsWithAFractionAsSecondsUnlessTheyAreHoursAndMinutes)
{
    EXPECT_EQ(read_time("09.30"), minutes(570));
    EXPECT_EQ(read_time("09.60"), minutes(0));
    EXPECT_EQ(read_time("24.01"), minutes(0));
    EXPECT_EQ(read_time("61.50"), minutes(1));
    EXPECT_EQ(read_time("120.5"), minutes(2));
    EXPECT_EQ(read_time("09,30"), minutes(0));
}

TEST(TimeValue, PassesOverAnOffsetAndTellsIt)
{
    for (auto const* text :
         {"09:30Z", "09:30:00.000Z", "9:30+01:00", "09:30:00 -0100"}) {
        auto const reading = read_time(text);
        EXPECT_EQ(reading.value, 570) << text;
        EXPECT_TRUE(reading.passed_offset) << text;
    }
    EXPECT_FALSE(read_time("09:30").passed_offset);
    for (auto const* text : {"09.30Z", "34200Z", "09:30+1", "Z", "+01:00"}) {
        EXPECT_EQ(read_time(text), unreadable) << text;
    }
}

TEST(TimeValue, DoesNotReadOtherFormsOrRubbish)
{
    for (auto const* text :
         {"10:60",  "10:00:60", "10:00:0x", "9.",       "10:0",
          ":30",    "10:",      "1:2:3",    "10:30:0",  "-1",
          "100:00", "10-30",    "10:30.00", "10.30.00", "ab:cd",
          "1a:00",  "10:3x",    "10:30:xx", "10 30",    "10:30 AM",
          "123456", "86401.0",  "9:30:0",   "9:30.00",  "12:3456"}) {
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
    EXPECT_EQ(read_hour("9.0"), minutes(9));
    EXPECT_EQ(read_hour("24,00"), minutes(24));
    for (auto const* text :
         {"25", "99", "-1", "009", "9:00", "9.", "9.5", "25.0", "x"}) {
        EXPECT_EQ(read_hour(text), unreadable) << text;
    }
}

TEST(TimeValue, ReadsLpr2MinutesFrom0To59)
{
    EXPECT_EQ(read_minute_of_hour("0"), minutes(0));
    EXPECT_EQ(read_minute_of_hour("05"), minutes(5));
    EXPECT_EQ(read_minute_of_hour("59"), minutes(59));
    EXPECT_EQ(read_minute_of_hour("30.0"), minutes(30));
    for (auto const* text : {"60", "-1", "005", "x"}) {
        EXPECT_EQ(read_minute_of_hour(text), unreadable) << text;
    }
}

}  // namespace
}  // namespace samspil::registers::time_value_test
