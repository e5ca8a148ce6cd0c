#include "registers/values/date_value.hpp"

#include <gtest/gtest.h>

namespace samspil::registers::date_value_test {
namespace {

using base::to_day;
constexpr auto unreadable = Reading<base::Day>::unreadable();
constexpr auto missing = Reading<base::Day>::missing();

Reading<base::Day> day(int year, int month, int day_of_month)
{
    return Reading<base::Day>::of(to_day(year, month, day_of_month));
}

TEST(DateValue, ReadsAllSixForms)
{
    for (auto const* text : {"2020-05-01", "20200501", "01-05-2020",
                             "01/05/2020", "01MAY2020", "22036"}) {
        EXPECT_EQ(read_date(text), day(2020, 5, 1)) << text;
    }
}

TEST(DateValue, IgnoresOuterBlanks)
{
    EXPECT_EQ(read_date(" 2020-05-01\t"), day(2020, 5, 1));
    EXPECT_EQ(read_date("  22036 "), day(2020, 5, 1));
}

TEST(DateValue, ReadsEveryEnglishMonthInAnyCase)
{
    char const* const texts[] = {"15jan2019", "15FEB2019", "15Mar2019",
                                 "15aPR2019", "15MAY2019", "15JUN2019",
                                 "15JUL2019", "15AUG2019", "15SEP2019",
                                 "15OCT2019", "15NOV2019", "15DEC2019"};
    for (int month = 1; month <= 12; ++month) {
        EXPECT_EQ(read_date(texts[month - 1]), day(2019, month, 15));
    }
}

TEST(DateValue, DoesNotReadDanishMonths)
{
    EXPECT_EQ(read_date("01MAJ2020"), unreadable);
    EXPECT_EQ(read_date("01OKT2020"), unreadable);
}

TEST(DateValue, ReadsUpToSevenDigitsAsSasNumbers)
{
    EXPECT_EQ(read_date("0"), day(1960, 1, 1));
    EXPECT_EQ(read_date("1"), day(1960, 1, 2));
    EXPECT_EQ(read_date("2020"), Reading<base::Day>::of(sas_epoch + 2020));
    EXPECT_EQ(read_date("202005"), Reading<base::Day>::of(sas_epoch + 202005));
    EXPECT_EQ(read_date("999999"), Reading<base::Day>::of(sas_epoch + 999999));
}

TEST(DateValue, ReadsNegativeSasNumbersDownTo1582)
{
    EXPECT_EQ(read_date("-1"), day(1959, 12, 31));
    EXPECT_EQ(read_date("-3651"), day(1950, 1, 2));
    EXPECT_EQ(read_date("-138061"), day(1582, 1, 1));
    EXPECT_EQ(read_date("-138062"), unreadable);
    EXPECT_EQ(read_date("-"), unreadable);
    EXPECT_EQ(read_date("--5"), unreadable);
    EXPECT_EQ(read_date("+5"), unreadable);
}

TEST(DateValue, ReadsSasNumbersUpToTheYear9999)
{
    EXPECT_EQ(read_date("2936549"), day(9999, 12, 31));
    EXPECT_EQ(read_date("2936550"), unreadable);
    EXPECT_EQ(read_date("-1234567"), unreadable);
}

TEST(DateValue, ReadsWholeNumbersWithADecimalPartOfZeros)
{
    EXPECT_EQ(read_date("22036.0"), day(2020, 5, 1));
    EXPECT_EQ(read_date("22036,00"), day(2020, 5, 1));
    EXPECT_EQ(read_date("-1.0"), day(1959, 12, 31));
    EXPECT_EQ(read_date("20200501.0"), day(2020, 5, 1));
    for (auto const* text : {"22036.5", "22036.", ".0", "22036.0.0"}) {
        EXPECT_EQ(read_date(text), unreadable) << text;
    }
}

TEST(DateValue, CutsATimeOfDayOff)
{
    for (auto const* text :
         {"2020-05-01 00:00:00", "2020-05-01T23:59", "20200501 10:00",
          "01-05-2020 10:00:59.999", "01/05/2020T24:00", "01MAY2020:10:00:00",
          "01may2020:10:00", "01MAY2020 10:00", "2020-05-01 10:00:00,5"}) {
        EXPECT_EQ(read_date(text), day(2020, 5, 1)) << text;
    }
}

TEST(DateValue, DoesNotCutOffWhatIsNoTimeOfDay)
{
    for (auto const* text :
         {"2020-05-01 24:01", "2020-05-01 10:60", "2020-05-01 9:30",
          "2020-05-01  10:00", "2020-05-01:10:00", "2020-05-01 10.00",
          "2020-05-01 10", "2020-05-01t10:00", "2020-05-01T", "22036 10:00",
          "2020-05-01 10:00:00.", "2020-05-01 10:00.5"}) {
        EXPECT_EQ(read_date(text), unreadable) << text;
    }
}

TEST(DateValue, PassesOverAnOffsetAndTellsIt)
{
    for (auto const* text : {"2020-05-01T00:00:00Z", "2020-05-01 00:00+01:00",
                             "2020-05-01 00:00:00.0000000 +02:00"}) {
        auto const reading = read_date(text);
        EXPECT_EQ(reading.value, to_day(2020, 5, 1)) << text;
        EXPECT_TRUE(reading.passed_offset) << text;
    }
    EXPECT_FALSE(read_date("2020-05-01T00:00:00").passed_offset);
    for (auto const* text : {"2020-05-01Z", "2020-05-01+01:00",
                             "2020-05-01T00:00z", "2020-05-01T00:00+1"}) {
        EXPECT_EQ(read_date(text), unreadable) << text;
    }
}

TEST(DateValue, ReadsEightDigitsAsYearMonthDayOnly)
{
    EXPECT_EQ(read_date("20191231"), day(2019, 12, 31));
    EXPECT_EQ(read_date("31122019"), unreadable);
    EXPECT_EQ(read_date("00022036"), unreadable);
}

TEST(DateValue, DoesNotReadDatesThatDoNotExist)
{
    for (auto const* text :
         {"2020-02-30", "2019-02-29", "2020-00-10", "2020-13-10", "2020-05-00",
          "2020-05-32", "20200230", "31-04-2020", "00/05/2020", "30FEB2020",
          "2100-02-29"}) {
        EXPECT_EQ(read_date(text), unreadable) << text;
    }
    EXPECT_EQ(read_date("2020-02-29"), day(2020, 2, 29));
    EXPECT_EQ(read_date("2000-02-29"), day(2000, 2, 29));
}

TEST(DateValue, KeepsTheCalendarsLimits)
{
    EXPECT_EQ(read_date("1582-01-01"), day(1582, 1, 1));
    EXPECT_EQ(read_date("1581-12-31"), unreadable);
    EXPECT_EQ(read_date("9999-12-31"), day(9999, 12, 31));
    EXPECT_EQ(read_date("0000-01-01"), unreadable);
}

TEST(DateValue, WantsTwoDigitsForDayAndMonth)
{
    for (auto const* text : {"2020-5-1", "1-5-2020", "1/5/2020", "1MAY2020",
                             "01-05-20", "2020-5-01", "5MAY20"}) {
        EXPECT_EQ(read_date(text), unreadable) << text;
    }
}

TEST(DateValue, DoesNotReadOtherFormsOrRubbish)
{
    for (auto const* text : {"2020/05/01",  "01.05.2020",
                             "2020.05.01",  "01-05/2020",
                             "01/05-2020",  "2020-05/01",
                             "2020-05-0x",  "x020-05-01",
                             "abc",         "2020-05-01_10:00",
                             "01 MAY 2020", "22036.5",
                             "N/B",         "..",
                             "nix",         "2020-05-011",
                             "-020-05-01",  "01MAYabcd",
                             "xxMAY2020",   "0x-05-2020"}) {
        EXPECT_EQ(read_date(text), unreadable) << text;
    }
}

TEST(DateValue, KnowsMissingValues)
{
    for (auto const* text :
         {"", ".", "NA", " ", " . ", "\tNA ", "NaT", "null"}) {
        EXPECT_EQ(read_date(text), missing) << '"' << text << '"';
    }
}

}  // namespace
}  // namespace samspil::registers::date_value_test
