#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "reference/labels.hpp"
#include "reference/municipalities.hpp"
#include "registers/values/text.hpp"

/*!
 * Codes as the registers deliver them: case and outer blanks play no part
 * (M0). None of these makes a row bad: what is not in the code list is none.
 */
namespace samspil::registers {

//! Whether a field holds a code, case ignored; a missing one holds none.
inline bool is_code(std::string_view field, std::string_view code)
{
    auto const text = value_of(field);
    return !text.empty() && equals_ignoring_case(text, code);
}

//! Likewise a code of one character. \pre \p code is in upper case
inline bool is_code(std::string_view field, char code)
{
    auto const text = value_of(field);
    return text.size() == 1 && to_upper(text.front()) == code;
}

//! 1 male, 2 female, anything else unknown (M1.6).
reference::Sex read_sex(std::string_view field);

//! Up to four digits read as a number; no_municipality if that is no
//! municipality's code (M7.1, M6.5).
reference::MunicipalityIndex read_municipality(std::string_view field);

//! København's city district, 1 to 10; 0 if it is none (M7.4).
std::uint8_t read_district(std::string_view field);

//! LPR3's contact types; nothing for any other (M2.3).
std::optional<reference::ContactType> read_contact_type(std::string_view field);

//! Whether LPR3's main specialty is psychiatry or child and adolescent
//! psychiatry (M2.1), in UTF-8 or ISO-8859-1.
bool is_psychiatric_specialty(std::string_view field);

//! Whether LPR2's C_SPEC is a psychiatric one: 50, 52.
bool is_psychiatric_lpr2_specialty(std::string_view field);

}  // namespace samspil::registers
