#pragma once

#include <cstdint>
#include <string>

#include "base/time_point.hpp"

namespace samspil::base {

/*!
 * Calendar dates and instants, in Danish civil time as registered: without
 * zones and summer time.
 *
 * A Day counts days since 1970-01-01, a Minute whole minutes since 1970-01-01
 * 00:00 (M0: seconds are cut off on reading; 24:00 is 00:00 of the next day).
 */
using Day = TimePoint<struct DayUnit, std::int32_t>;
//! Minutes between two instants need 64 bits: they may pass the range of one.
using Minute = TimePoint<struct MinuteUnit, std::int64_t>;

inline constexpr std::int32_t minutes_per_day = 1440;

//! "No date". It is greater than every date, so that an open end comes last.
inline constexpr Day no_day = Day::highest();
//! "No instant". It is greater than every instant.
inline constexpr Minute no_minute = Minute::highest();
//! The latest instant that is stored; later ones become this one.
inline constexpr Minute last_minute = no_minute - 1;

//! The years that the registers can hold: SAS dates begin in 1582.
inline constexpr int first_calendar_year = 1582;
inline constexpr int last_calendar_year = 9999;

struct CivilDate
{
    int year;
    int month;  //!< 1 to 12
    int day;    //!< 1 to 31
};

constexpr bool is_leap_year(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int days_in_month(int year, int month)
{
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

//! Whether the date exists and is in these years.
constexpr bool is_valid(CivilDate const& date)
{
    return date.year >= first_calendar_year &&
           date.year <= last_calendar_year && date.month >= 1 &&
           date.month <= 12 && date.day >= 1 &&
           date.day <= days_in_month(date.year, date.month);
}

//! Day of a valid date in the proleptic Gregorian calendar. The year is counted
//! from March, so that the leap day comes last.
constexpr Day to_day(CivilDate const& date)
{
    int const year = date.year - (date.month <= 2 ? 1 : 0);
    int const era = (year >= 0 ? year : year - 399) / 400;
    int const year_of_era = year - era * 400;
    int const month_from_march = (date.month + 9) % 12;
    int const day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    int const day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return Day(era * 146097 + day_of_era - 719468);
}

constexpr Day to_day(int year, int month, int day)
{
    return to_day(CivilDate{year, month, day});
}

//! The date of a Day (inverse of to_day).
constexpr CivilDate to_civil(Day day)
{
    int const shifted = day.value() + 719468;
    int const era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int const day_of_era = shifted - era * 146097;
    int const year_of_era = (day_of_era - day_of_era / 1460 +
                             day_of_era / 36524 - day_of_era / 146096) /
                            365;
    int const day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int const month_from_march = (5 * day_of_year + 2) / 153;
    int const month =
        month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
            day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

constexpr Day first_day_of(int year)
{
    return to_day(year, 1, 1);
}

constexpr Day last_day_of(int year)
{
    return to_day(year, 12, 31);
}

//! The instant of a number of minutes since 1970. Those far in the future (an
//! "end" of 9999) become last_minute.
constexpr Minute saturate(std::int64_t minute)
{
    return minute > last_minute.value() ? last_minute : Minute(minute);
}

//! 00:00 of a day; no_day gives no_minute.
constexpr Minute start_of(Day day)
{
    return day == no_day
               ? no_minute
               : saturate(std::int64_t{day.value()} * minutes_per_day);
}

//! 24:00 of a day, which is 00:00 of the next.
constexpr Minute end_of(Day day)
{
    return day == no_day
               ? no_minute
               : saturate((std::int64_t{day.value()} + 1) * minutes_per_day);
}

//! The date of an instant; 24:00 of 10 May is of 11 May (M0).
constexpr Day date_of(Minute minute)
{
    int const quotient = minute.value() / minutes_per_day;
    bool const is_before_1970 = minute.value() % minutes_per_day < 0;
    return Day(is_before_1970 ? quotient - 1 : quotient);
}

//! The minute of its date: 0 to 1439.
constexpr int minute_of_day(Minute minute)
{
    return minute.value() - date_of(minute).value() * minutes_per_day;
}

//! "YYYY-MM-DD"
std::string to_string(CivilDate const& date);

}  // namespace samspil::base
