#include "registers/values/date_value.hpp"

#include <array>

#include "registers/values/digits.hpp"
#include "registers/values/field_value.hpp"
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
    bool const negative = text.front() == '-';
    auto const digits = read_digits(text.substr(negative ? 1 : 0), 6);
    if (!digits) {
        return DateReading::unreadable();
    }
    auto const days = static_cast<std::int32_t>(negative ? -*digits : *digits);
    base::Day const day = sas_epoch + days;
    return day >= base::first_day_of(base::first_calendar_year)
               ? DateReading::of(day)
               : DateReading::unreadable();
}

}  // namespace

Reading<base::Day> detail::read_iso_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return DateReading::unreadable();
    }
    return checked(year_at(text, 0), pair_at(text, 5), pair_at(text, 8));
}

Reading<base::Day> detail::read_sas_date9(std::string_view text)
{
    if (text.size() != 9) {
        return DateReading::unreadable();
    }
    return checked(year_at(text, 5), month_named(text.substr(2, 3)),
                   pair_at(text, 0));
}

Reading<base::Day> detail::read_any_date(std::string_view field)
{
    auto const text = value_of(field);
    switch (text.size()) {
        case 0:
            return DateReading::missing();
        case 10: {
            if (text[4] == '-') {
                return read_iso_date(text);
            }
            char const delimiter = text[2];
            if ((delimiter != '-' && delimiter != '/') ||
                text[5] != delimiter) {
                return DateReading::unreadable();
            }
            return checked(year_at(text, 6), pair_at(text, 3),
                           pair_at(text, 0));
        }
        case 9:
            return read_sas_date9(text);
        case 8:
            return checked(year_at(text, 0), pair_at(text, 4),
                           pair_at(text, 6));
        default:
            return read_sas_days(text);
    }
}

}  // namespace samspil::registers
