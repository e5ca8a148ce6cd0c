#include "registers/values/time_value.hpp"

#include "base/civil_time.hpp"
#include "registers/values/digits.hpp"
#include "registers/values/field_value.hpp"

namespace samspil::registers {
namespace {

using TimeReading = Reading<std::int32_t>;

constexpr std::int64_t seconds_per_day = 86400;

//! 24:00:00 is the latest.
TimeReading checked(int hour, int minute, int second)
{
    bool const exists = hour >= 0 && minute >= 0 && minute <= 59 &&
                        second >= 0 && second <= 59 &&
                        (hour <= 23 || hour * 3600 + minute * 60 + second ==
                                           int{seconds_per_day});
    return exists ? TimeReading::of(hour * 60 + minute)
                  : TimeReading::unreadable();
}

TimeReading read_number(std::string_view field, int limit)
{
    auto const text = value_of(field);
    if (text.empty()) {
        return TimeReading::missing();
    }
    auto const number = read_digits(text, 2);
    return number && *number <= limit
               ? TimeReading::of(static_cast<std::int32_t>(*number))
               : TimeReading::unreadable();
}

}  // namespace

Reading<std::int32_t> detail::read_clock(std::string_view text)
{
    if (text.size() >= 2 && text[1] == ':') {
        // A one-digit hour, as SAS and spreadsheets print 9:30.
        if (text.size() != 4 && text.size() != 7) {
            return TimeReading::unreadable();
        }
        int const second = text.size() == 4 ? 0
                           : text[4] == ':' ? two_digits(text[5], text[6])
                                            : -1;
        return checked(two_digits('0', text[0]), two_digits(text[2], text[3]),
                       second);
    }
    if ((text.size() != 5 && text.size() != 8) || text[2] != ':') {
        return TimeReading::unreadable();
    }
    int const second = text.size() == 5 ? 0
                       : text[5] == ':' ? two_digits(text[6], text[7])
                                        : -1;
    return checked(two_digits(text[0], text[1]), two_digits(text[3], text[4]),
                   second);
}

Reading<std::int32_t> detail::read_any_time(std::string_view field)
{
    auto const text = value_of(field);
    if (text.empty()) {
        return TimeReading::missing();
    }
    if (text.size() == 5 && text[2] == '.') {
        return checked(two_digits(text[0], text[1]),
                       two_digits(text[3], text[4]), 0);
    }
    if (auto const seconds = read_digits(text, 5)) {
        return *seconds <= seconds_per_day
                   ? TimeReading::of(static_cast<std::int32_t>(*seconds / 60))
                   : TimeReading::unreadable();
    }
    return read_clock(text);
}

Reading<std::int32_t> read_hour(std::string_view field)
{
    return read_number(field, 24);
}

Reading<std::int32_t> read_minute_of_hour(std::string_view field)
{
    return read_number(field, 59);
}

}  // namespace samspil::registers
