#include "registers/values/datetime_value.hpp"

#include "base/civil_time.hpp"
#include "registers/values/clock_text.hpp"
#include "registers/values/date_value.hpp"
#include "registers/values/digits.hpp"
#include "registers/values/field_value.hpp"
#include "registers/values/whole_number.hpp"

namespace samspil::registers {
namespace {

using DatetimeReading = Reading<std::int64_t>;

constexpr std::int64_t minutes(base::Day day)
{
    return std::int64_t{day.value()} * base::minutes_per_day;
}

DatetimeReading read_sas_seconds(std::string_view text)
{
    auto const number = split_decimal(text);
    bool const negative = number.digits.starts_with('-');
    auto const digits = number.digits.substr(negative ? 1 : 0);
    constexpr std::size_t least_digits = 7;
    constexpr std::size_t most_digits = 12;    // 31DEC9999 has twelve
    constexpr std::size_t compact_digits = 8;  // YYYYMMDD
    if (digits.size() < least_digits || digits.size() > most_digits ||
        digits.size() == compact_digits) {
        return DatetimeReading::unreadable();
    }
    auto seconds = read_digits(digits, most_digits).value();
    if (negative) {  // a fraction is cut off towards the past
        seconds = -seconds - (number.has_part() ? 1 : 0);
    }
    std::int64_t const minute = minutes(sas_epoch) + floor_divide(seconds, 60);
    bool const in_calendar =
        minute >= minutes(base::first_day_of(base::first_calendar_year)) &&
        minute < minutes(base::last_day_of(base::last_calendar_year) + 1);
    return in_calendar ? DatetimeReading::of(minute)
                       : DatetimeReading::unreadable();
}

//! \param time behind a colon: of the form HH:MM:SS at least.
bool has_seconds(std::string_view time)
{
    constexpr std::size_t at = 5;
    return time.size() > at && time[at] == ':';
}

}  // namespace

Reading<std::int64_t> read_datetime(std::string_view field)
{
    auto const text = value_of(field);
    if (text.empty()) {
        return DatetimeReading::missing();
    }
    auto const written = detail::split_written_date(whole_number(text));
    if (written.date.has_value() && written.rest.empty()) {
        return DatetimeReading::of(minutes(written.date.value));
    }
    if (!written.date.has_value() || !written.has_time_mark()) {
        return read_sas_seconds(text);
    }
    auto const clock = written.rest.substr(1);
    auto const time = read_clock(clock, HourDigits::two);
    bool const is_readable =
        time.has_value() && (written.rest.front() != ':' || has_seconds(clock));
    return is_readable
               ? DatetimeReading::of(minutes(written.date.value) + time.value,
                                     time.passed_offset)
               : DatetimeReading::unreadable();
}

}  // namespace samspil::registers
