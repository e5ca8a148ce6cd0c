#pragma once

#include <string>
#include <string_view>

namespace samspil::registers {

/*!
 * Which texts of rows a check may list: those that have the form of a code or
 * of a specialty's name, so that a column that was mixed up can never bring an
 * id into a message. Others give an empty text and are counted without it.
 */

//! A contact type: the SKS alphabet's ALCA and two digits, or up to two
//! characters; "(missing)".
std::string listed_type(std::string_view value);

//! A reporting system: letters, at the end one digit, twelve at most;
//! "(missing)".
std::string listed_system(std::string_view value);

//! A specialty: letters, blanks and punctuation in UTF-8, forty bytes at most.
std::string listed_specialty(std::string_view value);

//! A service: numbers of up to two digits with points between them;
//! "(missing)".
std::string listed_service(std::string_view value);

//! Whether a specialty's text is about psychiatry, in any case and encoding:
//! it contains "psyk".
bool contains_psyk(std::string_view value);

//! Whether a service is a date, as a spreadsheet makes one of 1.8.1: three
//! numbers, or one and a month's name, with `-`, `/` or `.` between them, one
//! of them a year of four digits or the separator no point.
bool is_date_like(std::string_view value);

}  // namespace samspil::registers
