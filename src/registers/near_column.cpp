#include "registers/near_column.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/folded.hpp"

namespace samspil::registers {
namespace {

//! What else a field's column is called, by the field; as spelling() has it.
struct OtherName
{
    Field field;
    std::string_view name;
};
constexpr OtherName other_names[] = {
    {Field::person, "cpr"},
    {Field::person, "cprnr"},
    {Field::person, "cprnummer"},
    {Field::person, "personnummer"},
    {Field::person, "vpnr"},
    {Field::birth_date, "foedselsdato"},
    {Field::birth_date, "foeddato"},
    {Field::birth_date, "dfoddato"},
    {Field::sex, "kon"},
    {Field::sex, "ckon"},
    {Field::sex, "sex"},
    {Field::municipality, "kommune"},
    {Field::municipality, "kommunekode"},
    {Field::municipality, "komkod"},
    {Field::municipality, "komnr"},
    {Field::municipality, "ckom"},
    {Field::death_date, "doedsdato"},
    {Field::death_date, "dodsdato"},
    {Field::death_date, "dstatdto"},
    {Field::contact, "kontaktid"},
};

//! A column's name as it is compared: in lower case, ø as oe, without `_`.
std::string spelling(std::string_view name)
{
    auto text = text::folded(name);
    std::erase(text, '_');
    return text;
}

//! How a field's column is spelled in all registers, this one first.
std::vector<std::string> spellings_of(FieldSpec const& field)
{
    std::vector<std::string> spellings;
    auto const add = [&](ColumnNames const& columns) {
        for (auto const& column : used_names(columns)) {
            spellings.push_back(spelling(column));
        }
    };
    add(field.columns);
    for (auto const& spec : register_specs()) {
        for (auto const& other : spec.fields) {
            if (other.field == field.field) {
                add(other.columns);
            }
        }
    }
    for (auto const& other : other_names) {
        if (other.field == field.field) {
            spellings.emplace_back(other.name);
        }
    }
    return spellings;
}

//! Whether one of the pieces between a name's `_` is this (PNR_2020).
bool has_piece(std::string_view name, std::string_view wanted)
{
    for (;;) {
        auto const end = name.find('_');
        if (text::folded(name.substr(0, end)) == wanted) {
            return true;
        }
        if (end == std::string_view::npos) {
            return false;
        }
        name.remove_prefix(end + 1);
    }
}

//! Whether a name is a column's, but for one slip in four letters or with more
//! before or behind it.
bool is_nearly(std::string_view name, std::string_view column)
{
    auto const wanted = spelling(column);
    return has_piece(name, wanted) ||
           text::edit_distance(spelling(name), wanted) <= wanted.size() / 4;
}

}  // namespace

std::optional<std::string> near_column(FieldSpec const& field,
                                       std::span<std::string const> names)
{
    auto const known = spellings_of(field);
    for (auto const& name : names) {
        if (std::ranges::count(known, spelling(name)) > 0) {
            return name;
        }
    }
    for (auto const& name : names) {
        for (auto const& column : used_names(field.columns)) {
            if (is_nearly(name, column)) {
                return name;
            }
        }
    }
    return std::nullopt;
}

}  // namespace samspil::registers
