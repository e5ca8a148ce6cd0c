#include "registers/values/date_value.hpp"

#include <array>

#include "registers/values/clock_text.hpp"
#include "registers/values/digits.hpp"
#include "registers/values/field_value.hpp"
#include "registers/values/whole_number.hpp"
#include "text/ascii.hpp"

namespace samspil::registers {
namespace {

using DateReading = Reading<base::Day>;

constexpr std::array<std::string_view, 12> month_names{
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN",
    "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};

DateReading checked(int year, int month, int day)
{
    base::CivilDate const date{year, month, day};
    return base::is_valid(date) ? DateReading::of(base::to_day(date))
                                : DateReading::unreadable();
}

//! Four digits as a number; negative if they are no digits.
int year_at(std::string_view text, std::size_t at)
{
    return two_digits(text[at], text[at + 1]) * 100 +
           two_digits(text[at + 2], text[at + 3]);
}

int pair_at(std::string_view text, std::size_t at)
{
    return two_digits(text[at], text[at + 1]);
}

//! 1 to 12; 0 if the name is no month's.
int month_named(std::string_view name)
{
    for (std::size_t i = 0; i < month_names.size(); ++i) {
        if (text::equals_ignoring_case(name, month_names[i])) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

DateReading read_sas_days(std::string_view text)
{
    constexpr std::size_t most_digits = 7;  // 9999-12-31 is 2936549
    bool const negative = text.starts_with('-');
    auto const digits = read_digits(text.substr(negative ? 1 : 0), most_digits);
    if (!digits) {
        return DateReading::unreadable();
    }
    auto const days = static_cast<std::int32_t>(negative ? -*digits : *digits);
    base::Day const day = sas_epoch + days;
    bool const in_calendar =
        day >= base::first_day_of(base::first_calendar_year) &&
        day <= base::last_day_of(base::last_calendar_year);
    return in_calendar ? DateReading::of(day) : DateReading::unreadable();
}

//! Ten characters: YYYY-MM-DD, DD-MM-YYYY or DD/MM/YYYY.
DateReading read_delimited_date(std::string_view text)
{
    if (text[4] == '-' && text[7] == '-') {
        return checked(year_at(text, 0), pair_at(text, 5), pair_at(text, 8));
    }
    char const delimiter = text[2];
    if ((delimiter != '-' && delimiter != '/') || text[5] != delimiter) {
        return DateReading::unreadable();
    }
    return checked(year_at(text, 6), pair_at(text, 3), pair_at(text, 0));
}

}  // namespace

detail::WrittenDate detail::split_written_date(std::string_view text)
{
    constexpr std::size_t delimited = 10;
    constexpr std::size_t date9 = 9;
    constexpr std::size_t compact = 8;
    if (text.size() >= delimited) {
        auto const date = read_delimited_date(text);
        if (date.has_value()) {
            return {date, text.substr(delimited)};
        }
    }
    if (text.size() >= date9) {
        auto const date = checked(
            year_at(text, 5), month_named(text.substr(2, 3)), pair_at(text, 0));
        if (date.has_value()) {
            return {date, text.substr(date9), true};
        }
    }
    if (text.size() >= compact) {
        return {checked(year_at(text, 0), pair_at(text, 4), pair_at(text, 6)),
                text.substr(compact)};
    }
    return {DateReading::unreadable(), {}};
}

Reading<base::Day> detail::read_any_date(std::string_view field)
{
    auto const text = whole_number(value_of(field));
    if (text.empty()) {
        return DateReading::missing();
    }
    auto const written = split_written_date(text);
    if (!written.date.has_value()) {
        return read_sas_days(text);
    }
    if (written.rest.empty()) {
        return written.date;
    }
    if (!written.has_time_mark()) {
        return DateReading::unreadable();
    }
    auto const time = read_clock(written.rest.substr(1), HourDigits::two);
    return time.has_value()
               ? DateReading::of(written.date.value, time.passed_offset)
               : DateReading::unreadable();
}

}  // namespace samspil::registers
