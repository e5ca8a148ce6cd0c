#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "names/language.hpp"

namespace samspil::app {

//! How an answer is written.
enum class Form : std::uint8_t
{
    table,  //!< for people, in columns that fit the terminal
    csv,    //!< the others: for programs, but for markdown
    tsv,
    json,
    xlsx,
    markdown
};

//! What --help says of the values: "table, csv, tsv, json, xlsx, markdown".
inline constexpr std::string_view all_forms =
    "table, csv, tsv, json, xlsx or markdown";

//! \throw base::UsageError that names the forms.
Form parse_form(std::string const& text);

//! Whether people read it: its texts follow LANG.
constexpr bool is_for_people(Form form)
{
    return form == Form::table || form == Form::markdown;
}

// What says on all that comes from raw cubes that it may not be published
// (M10.1): a column, and a line for people.
inline constexpr std::string_view confidential_column = "confidential";
inline constexpr names::Text confidential_line{
    "Fortroligt: rå antal, uden diskretionering.",
    "Confidential: raw counts, without disclosure control."};

}  // namespace samspil::app
