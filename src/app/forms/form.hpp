#pragma once

#include <cstdint>
#include <string>
#include <string_view>

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

//! Says on all that comes from raw cubes that it may not be published (M10.1).
inline constexpr std::string_view confidential_column = "confidential";

}  // namespace samspil::app
