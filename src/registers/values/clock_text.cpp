#include "registers/values/clock_text.hpp"

#include <algorithm>
#include <cstddef>

#include "registers/values/digits.hpp"
#include "text/ascii.hpp"

namespace samspil::registers {
namespace {

using TimeReading = Reading<std::int32_t>;

//! Whether a text is Z, ±HH, ±HHMM or ±HH:MM.
bool is_offset(std::string_view text)
{
    if (text::is_char(text, 'Z')) {
        return true;
    }
    if (text.empty() || (text[0] != '+' && text[0] != '-')) {
        return false;
    }
    text.remove_prefix(1);
    if (text.size() == 5 && text[2] == ':') {
        return two_digits(text[0], text[1]) >= 0 &&
               two_digits(text[3], text[4]) >= 0;
    }
    return (text.size() == 2 || text.size() == 4) &&
           std::all_of(text.begin(), text.end(), text::is_digit);
}

/*!
 * Cut the offset off.
 *
 * \return whether there was one.
 */
bool remove_offset(std::string_view& text)
{
    auto const at = text.find_first_of("Z+-");
    if (at == std::string_view::npos || at == 0 ||
        !is_offset(text.substr(at))) {
        return false;
    }
    text = text.substr(0, at);
    if (text.ends_with(' ')) {  // as SQL Server writes it
        text.remove_suffix(1);
    }
    return true;
}

//! Cut a fraction behind the seconds off, if there is a readable one.
void remove_fraction(std::string_view& text)
{
    auto const at = text.find_first_of(".,");
    if (at == std::string_view::npos || at < 3 || text[at - 3] != ':') {
        return;
    }
    auto const fraction = text.substr(at + 1);
    bool const is_behind_seconds =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at),
                   ':') == 2;
    if (is_behind_seconds && !fraction.empty() &&
        std::all_of(fraction.begin(), fraction.end(), text::is_digit)) {
        text = text.substr(0, at);
    }
}

}  // namespace

Reading<std::int32_t> minute_of_day(int hour, int minute, int second)
{
    constexpr int seconds_per_day = 86400;
    bool const exists = hour >= 0 && minute >= 0 && minute <= 59 &&
                        second >= 0 && second <= 59 &&
                        hour * 3600 + minute * 60 + second <= seconds_per_day;
    return exists ? TimeReading::of(hour * 60 + minute)
                  : TimeReading::unreadable();
}

Reading<std::int32_t> read_clock(std::string_view text, HourDigits digits)
{
    bool const passed_offset = remove_offset(text);
    remove_fraction(text);
    bool const has_short_hour = text.size() >= 2 && text[1] == ':';
    if (has_short_hour && digits == HourDigits::two) {
        return TimeReading::unreadable();
    }
    std::size_t const hour_length = has_short_hour ? 1 : 2;
    auto const rest = text.substr(std::min(hour_length, text.size()));
    if ((rest.size() != 3 && rest.size() != 6) || rest[0] != ':') {
        return TimeReading::unreadable();
    }
    int const hour = has_short_hour ? two_digits('0', text[0])
                                    : two_digits(text[0], text[1]);
    int const second = rest.size() == 3 ? 0
                       : rest[3] == ':' ? two_digits(rest[4], rest[5])
                                        : -1;
    auto result = minute_of_day(hour, two_digits(rest[1], rest[2]), second);
    result.passed_offset = passed_offset && result.has_value();
    return result;
}

}  // namespace samspil::registers
