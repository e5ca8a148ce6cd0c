#include "registers/values/time_value.hpp"

#include "registers/values/clock_text.hpp"
#include "registers/values/digits.hpp"
#include "registers/values/field_value.hpp"
#include "registers/values/whole_number.hpp"

namespace samspil::registers {
namespace {

using TimeReading = Reading<std::int32_t>;

constexpr std::size_t hhmm_digits = 4;

TimeReading read_number(std::string_view field, int limit)
{
    auto const text = whole_number(value_of(field));
    if (text.empty()) {
        return TimeReading::missing();
    }
    auto const number = read_digits(text, 2);
    return number && *number <= limit
               ? TimeReading::of(static_cast<std::int32_t>(*number))
               : TimeReading::unreadable();
}

//! HH.MM, else unreadable.
TimeReading read_dotted_clock(std::string_view text)
{
    return text.size() == clock_length && text[2] == '.'
               ? minute_of_day(two_digits(text[0], text[1]),
                               two_digits(text[3], text[4]), 0)
               : TimeReading::unreadable();
}

//! One to four digits as HHMM.
TimeReading read_hhmm(std::int64_t digits)
{
    return minute_of_day(static_cast<int>(digits / 100),
                         static_cast<int>(digits % 100), 0);
}

TimeReading read_seconds(std::string_view digits)
{
    constexpr std::int64_t seconds_per_day = 86400;
    auto const seconds = read_digits(digits, 5);
    return seconds && *seconds <= seconds_per_day
               ? TimeReading::of(static_cast<std::int32_t>(*seconds / 60))
               : TimeReading::unreadable();
}

//! Digits with a fraction or not.
TimeReading read_decimal(DecimalText const& number, TimeForm form)
{
    auto const digits = number.digits;
    if (form == TimeForm::hhmm) {
        auto const hhmm = read_digits(digits, hhmm_digits);
        return hhmm && !number.has_part() ? read_hhmm(*hhmm)
                                          : TimeReading::unreadable();
    }
    // An export of numbers would have lost the leading zero.
    bool const is_hhmm = number.fraction.empty() && digits.starts_with('0') &&
                         (digits.size() == 3 || digits.size() == hhmm_digits);
    return is_hhmm ? read_hhmm(read_digits(digits, hhmm_digits).value())
                   : read_seconds(digits);
}

}  // namespace

Reading<std::int32_t> detail::read_any_time(std::string_view field,
                                            TimeForm form)
{
    auto const text = value_of(field);
    if (text.empty()) {
        return TimeReading::missing();
    }
    auto const dotted = read_dotted_clock(text);
    if (dotted.has_value()) {
        return dotted;
    }
    auto const number = split_decimal(text);
    return number.digits.empty() ? read_clock(text, HourDigits::one_or_two)
                                 : read_decimal(number, form);
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
