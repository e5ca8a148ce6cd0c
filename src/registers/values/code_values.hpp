#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "reference/labels.hpp"
#include "reference/municipalities.hpp"
#include "registers/values/field_value.hpp"
#include "registers/values/whole_number.hpp"
#include "text/ascii.hpp"

/*!
 * Codes as the registers deliver them, without regard to case and outer blanks
 * (M0), and without the decimal part of zeros that an export has given a whole
 * number. No code makes a row bad: one that is not in its list counts as none.
 */
namespace samspil::registers {

//! The code as text; empty if it is missing.
inline std::string_view code_of(std::string_view field)
{
    return whole_number(value_of(field));
}

//! Whether a field holds this code of letters, case ignored; a missing value
//! holds none.
inline bool is_code(std::string_view field, std::string_view code)
{
    auto const text = value_of(field);
    return !text.empty() && text::equals_ignoring_case(text, code);
}

//! The same for a code of one character. \pre \p code is in upper case
inline bool is_code(std::string_view field, char code)
{
    auto const text = text::is_digit(code) ? code_of(field) : value_of(field);
    return text.size() == 1 && text::to_upper(text.front()) == code;
}

//! 1 male, 2 female, anything else unknown (M1.6).
reference::Sex read_sex(std::string_view field);

//! Up to four digits, read as a number; no_municipality if it is no
//! municipality's code (M7.1, M6.5).
reference::MunicipalityIndex read_municipality(std::string_view field);

//! København's city district, 1 to 10; 0 if the field holds none (M7.4).
std::uint8_t read_district(std::string_view field);

//! A contact type of LPR3; nothing for other types (M2.3).
std::optional<reference::ContactType> read_contact_type(std::string_view field);

//! Whether a main specialty of LPR3 is psychiatry or child and adolescent
//! psychiatry (M2.1), in UTF-8 or ISO-8859-1; a run of blanks counts as one.
bool is_psychiatric_specialty(std::string_view field);

//! Whether LPR2's C_SPEC is a psychiatric one: 50, 52.
bool is_psychiatric_lpr2_specialty(std::string_view field);

}  // namespace samspil::registers
