#include "registers/values/datetime_value.hpp"

#include "base/civil_time.hpp"
#include "registers/values/date_value.hpp"
#include "registers/values/digits.hpp"
#include "registers/values/field_value.hpp"
#include "registers/values/time_value.hpp"

namespace samspil::registers {
namespace {

using DatetimeReading = Reading<std::int64_t>;

constexpr std::int64_t minutes(base::Day day)
{
    return std::int64_t{day.value()} * base::minutes_per_day;
}

DatetimeReading joined(Reading<base::Day> const& date,
                       Reading<std::int32_t> const& time)
{
    return date.has_value() && time.has_value()
               ? DatetimeReading::of(minutes(date.value) + time.value)
               : DatetimeReading::unreadable();
}

DatetimeReading read_sas_seconds(std::string_view text)
{
    bool const negative = text.front() == '-';
    auto const digits = read_digits(text.substr(negative ? 1 : 0), 18);
    if (!digits) {
        return DatetimeReading::unreadable();
    }
    std::int64_t const minute =
        minutes(sas_epoch) + floor_divide(negative ? -*digits : *digits, 60);
    bool const in_calendar =
        minute >= minutes(base::first_day_of(base::first_calendar_year)) &&
        minute < minutes(base::last_day_of(base::last_calendar_year) + 1);
    return in_calendar ? DatetimeReading::of(minute)
                       : DatetimeReading::unreadable();
}

}  // namespace

Reading<std::int64_t> read_datetime(std::string_view field)
{
    auto const text = value_of(field);
    if (text.empty()) {
        return DatetimeReading::missing();
    }
    bool const iso_length = text.size() == 16 || text.size() == 19;
    if (iso_length && (text[10] == ' ' || text[10] == 'T')) {
        return joined(detail::read_iso_date(text.substr(0, 10)),
                      detail::read_clock(text.substr(11)));
    }
    if (text.size() == 18 && text[9] == ':') {
        return joined(detail::read_sas_date9(text.substr(0, 9)),
                      detail::read_clock(text.substr(10)));
    }
    return read_sas_seconds(text);
}

}  // namespace samspil::registers
