#include "registers/values/code_values.hpp"

#include "reference/places.hpp"
#include "registers/values/digits.hpp"
#include "registers/values/field_value.hpp"
#include "text/ascii.hpp"
#include "text/blanks.hpp"
#include "text/encoding.hpp"

namespace samspil::registers {
namespace {

//! The letter ø or Ø at the beginning, in either encoding: its length; 0 if
//! there is none.
std::size_t length_of_oe(std::string_view text)
{
    if (text.starts_with("\xC3\xB8") || text.starts_with("\xC3\x98")) {
        return 2;  // UTF-8
    }
    if (text.starts_with('\xF8') || text.starts_with('\xD8')) {
        return 1;  // ISO-8859-1
    }
    return 0;
}

//! \pre \p text begins with b, in either case
bool is_child_psychiatry(std::string_view text)
{
    auto const rest = text.substr(1);
    auto const letter = length_of_oe(rest);
    return letter != 0 && text::equals_ignoring_case(
                              rest.substr(letter), "rne- og ungdomspsykiatri");
}

}  // namespace

reference::Sex read_sex(std::string_view field)
{
    auto const text = code_of(field);
    if (text::is_char(text, '1')) {
        return reference::Sex::male;
    }
    return text::is_char(text, '2') ? reference::Sex::female
                                    : reference::Sex::unknown;
}

reference::MunicipalityIndex read_municipality(std::string_view field)
{
    auto const text = value_of(field);
    auto code = read_digits(text, 4);
    if (!code) {
        code = read_digits(whole_number(text), 4);
    }
    return code ? reference::find_municipality(static_cast<int>(*code))
                : reference::no_municipality;
}

std::uint8_t read_district(std::string_view field)
{
    auto const number = read_digits(code_of(field), 2);
    return number && reference::is_valid_district(static_cast<int>(*number))
               ? static_cast<std::uint8_t>(*number)
               : std::uint8_t{0};
}

std::optional<reference::ContactType> read_contact_type(std::string_view field)
{
    // ALCA00, ALCA10, ALCA20
    auto const text = value_of(field);
    if (text.size() != 6 || !text::starts_with_ignoring_case(text, "ALCA") ||
        text[5] != '0') {
        return std::nullopt;
    }
    switch (text[4]) {
        case '0':
            return reference::ContactType::physical;
        case '1':
            return reference::ContactType::out_contact;
        case '2':
            return reference::ContactType::virtual_contact;
        default:
            return std::nullopt;
    }
}

bool is_psychiatric_specialty(std::string_view field)
{
    auto const text = value_of(field);
    if (text::equals_ignoring_case(text, "psykiatri")) {
        return true;
    }
    // The other one alone begins with b and has blanks in it.
    return text::starts_with_ignoring_case(text, "b") &&
           (is_child_psychiatry(text) ||
            is_child_psychiatry(text::with_single_blanks(text::to_utf8(text))));
}

bool is_psychiatric_lpr2_specialty(std::string_view field)
{
    auto const code = code_of(field);
    return code == "50" || code == "52";
}

}  // namespace samspil::registers
