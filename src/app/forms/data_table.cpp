#include "app/forms/data_table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string_view>

#include "base/contract.hpp"
#include "text/csv_field.hpp"

namespace samspil::app {
namespace {

using names::Language;

//! How a text form separates and writes.
struct Dialect
{
    char separator;
    bool has_decimal_comma;
};

std::string field(DataCell const& cell, Dialect const& dialect)
{
    if (auto const* const text = std::get_if<std::string>(&cell)) {
        return text::csv_field(*text, dialect.separator);
    }
    auto const number = std::get<double>(cell);
    if (std::isnan(number)) {
        return "";
    }
    auto digits = fmt::format("{}", number);
    if (dialect.has_decimal_comma) {
        std::replace(digits.begin(), digits.end(), '.', ',');
    }
    return text::csv_field(digits, dialect.separator);
}

void write_delimited(DataTable const& table, Dialect const& dialect,
                     std::ostream& out)
{
    for (auto const& column : table.columns) {
        out << column << dialect.separator;
    }
    out << confidential_column << '\n';
    for (auto const& row : table.rows) {
        for (auto const& cell : row) {
            out << field(cell, dialect) << dialect.separator;
        }
        out << "yes\n";
    }
}

//! Counts have no decimals.
nlohmann::ordered_json to_json(DataCell const& cell)
{
    constexpr double exact_up_to = 1e15;
    if (auto const* const text = std::get_if<std::string>(&cell)) {
        return *text;
    }
    auto const number = std::get<double>(cell);
    if (std::isnan(number)) {
        return nullptr;
    }
    if (number == std::round(number) && std::abs(number) < exact_up_to) {
        return static_cast<std::int64_t>(number);
    }
    return number;
}

}  // namespace

void write_csv(DataTable const& table, Language language, std::ostream& out)
{
    bool const is_danish = language == Language::danish;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    out << (is_danish ? byte_order_mark : "");
    write_delimited(table, {is_danish ? ';' : ',', is_danish}, out);
}

void write_tsv(DataTable const& table, Language language, std::ostream& out)
{
    write_delimited(table, {'\t', language == Language::danish}, out);
}

void write_json(DataTable const& table, std::ostream& out)
{
    nlohmann::ordered_json json{{"confidential", "yes"},
                                {"rows", nlohmann::ordered_json::array()}};
    for (auto const& row : table.rows) {
        nlohmann::ordered_json entry;
        for (std::size_t i = 0; i < row.size(); ++i) {
            entry[table.columns[i]] = to_json(row[i]);
        }
        json["rows"].push_back(std::move(entry));
    }
    out << json.dump(1) << '\n';
}

void write_data(DataTable const& table, Form form, Language language,
                std::ostream& out)
{
    switch (form) {
        case Form::csv:
            return write_csv(table, language, out);
        case Form::tsv:
            return write_tsv(table, language, out);
        case Form::json:
            return write_json(table, out);
        case Form::xlsx:
            return write_xlsx(table, out);
        case Form::table:
        case Form::markdown:
            break;
    }
    SAMSPIL_EXPECT(!is_for_people(form));
}

}  // namespace samspil::app
