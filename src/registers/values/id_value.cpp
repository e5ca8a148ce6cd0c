#include "registers/values/id_value.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.hpp"

namespace samspil::registers {
namespace {

//! Characters in either encoding: continuation bytes of UTF-8 do not count,
//! and no letter of ISO-8859-1 is such a byte.
std::size_t character_count(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        }));
}

}  // namespace

Reading<std::string_view> detail::read_long_person(std::string_view id)
{
    return character_count(id) > max_person_id_length
               ? Reading<std::string_view>::unreadable()
               : Reading<std::string_view>::of(id);
}

bool detail::is_scientific(std::string_view text)
{
    auto const e = text.find_first_of("eE");
    if (e == std::string_view::npos) {
        return false;
    }
    auto mantissa = text.substr(0, e);
    if (mantissa.starts_with('+')) {
        mantissa.remove_prefix(1);
    }
    auto const number = split_decimal(mantissa);
    auto exponent = text.substr(e + 1);
    bool const has_sign =
        exponent.starts_with('+') || exponent.starts_with('-');
    exponent.remove_prefix(has_sign ? 1 : 0);
    constexpr std::size_t most_digits = 4;
    return !number.digits.empty() && !exponent.empty() &&
           exponent.size() <= most_digits &&
           std::all_of(exponent.begin(), exponent.end(), text::is_digit) &&
           (has_sign || !number.fraction.empty());
}

records::Hash128 hash_contact(records::HashKey const& key,
                              RegisterFamily family, std::string_view id)
{
    if (id.empty()) {
        return {};
    }
    std::array<char, 64> buffer{};
    buffer[0] = letter_of(family);
    if (id.size() < buffer.size()) {
        std::copy(id.begin(), id.end(), buffer.begin() + 1);
        return records::keyed_hash(
            key, std::string_view(buffer.data(), id.size() + 1));
    }
    return records::keyed_hash(key, buffer[0] + std::string(id));
}

}  // namespace samspil::registers
