#include "registers/reference_date.hpp"

#include <algorithm>

#include "registers/values/digits.hpp"
#include "text/ascii.hpp"

namespace samspil::registers {

std::optional<base::Day> reference_day_of(std::string_view file_name)
{
    auto const* const begin =
        std::find_if(file_name.begin(), file_name.end(), text::is_digit);
    auto const* const end =
        std::find_if_not(begin, file_name.end(), text::is_digit);
    auto const digits =
        file_name.substr(static_cast<std::size_t>(begin - file_name.begin()),
                         static_cast<std::size_t>(end - begin));
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
    return base::is_valid(date) ? std::optional(base::to_day(date))
                                : std::nullopt;
}

}  // namespace samspil::registers
