#include "registers/values/whole_number.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace samspil::registers {
namespace {

bool are_digits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), text::is_digit);
}

}  // namespace

DecimalText split_decimal(std::string_view text)
{
    auto const point = std::min(text.find_first_of(".,"), text.size());
    auto const digits = text.substr(0, point);
    if (!are_digits(digits.starts_with('-') ? digits.substr(1) : digits)) {
        return {};
    }
    if (point == text.size()) {
        return {digits, {}};
    }
    auto const fraction = text.substr(point + 1);
    return are_digits(fraction) ? DecimalText{digits, fraction} : DecimalText{};
}

std::string_view detail::whole_number_of_any(std::string_view text)
{
    auto const last = text.find_last_not_of('0');
    bool const ends_in_zeros = last != std::string_view::npos &&
                               last + 1 < text.size() &&
                               (text[last] == '.' || text[last] == ',');
    if (!ends_in_zeros) {
        return text;
    }
    auto const parts = split_decimal(text);
    return parts.digits.empty() ? text : parts.digits;
}

}  // namespace samspil::registers
