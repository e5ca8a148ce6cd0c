#include "registers/reference_date.hpp"

#include <algorithm>

#include "registers/values/digits.hpp"
#include "text/ascii.hpp"

namespace samspil::registers {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2099;

//! The date of a run of digits, if it is one.
std::optional<base::Day> day_of_digits(std::string_view digits)
{
    if (digits.size() != 4 && digits.size() != 6 && digits.size() != 8) {
        return std::nullopt;
    }
    auto const number = [digits](std::size_t at, std::size_t length) {
        return static_cast<int>(
            read_digits(digits.substr(at, length), length).value());
    };
    base::CivilDate date{.year = number(0, 4), .month = 12, .day = 1};
    if (digits.size() >= 6) {
        date.month = number(4, 2);
    }
    if (digits.size() == 8) {
        date.day = number(6, 2);
    } else if (base::is_valid(date)) {
        date.day = base::days_in_month(date.year, date.month);
    }
    bool const is_date = base::is_valid(date) && date.year >= first_year &&
                         date.year <= last_year;
    return is_date ? std::optional(base::to_day(date)) : std::nullopt;
}

}  // namespace

std::optional<base::Day> reference_day_of(std::string_view file_name)
{
    auto const* begin = file_name.begin();
    while (begin != file_name.end()) {
        begin = std::find_if(begin, file_name.end(), text::is_digit);
        auto const* const end =
            std::find_if_not(begin, file_name.end(), text::is_digit);
        auto const day = day_of_digits({begin, end});
        if (day) {
            return day;
        }
        begin = end;
    }
    return std::nullopt;
}

}  // namespace samspil::registers
