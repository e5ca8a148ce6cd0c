#include "text/csv_header.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/blanks.hpp"
#include "text/csv_dialect.hpp"
#include "text/csv_line.hpp"
#include "text/encoding.hpp"

namespace samspil::text {
namespace {

bool is_separator(char c)
{
    return csv_separators.find(c) != std::string_view::npos;
}

//! The position after a quoted field's closing quote.
//! \pre line[begin] is a quote
std::size_t skip_quoted(std::string_view line, std::size_t begin)
{
    std::size_t at = begin + 1;
    while (at < line.size()) {
        if (line[at] != csv_quote) {
            ++at;
        } else if (at + 1 < line.size() && line[at + 1] == csv_quote) {
            at += 2;
        } else {
            return at + 1;
        }
    }
    return at;
}

/*!
 * Which separator a line uses. The separator is not known yet, so a quote
 * begins a field here if any of the separators stands before it.
 */
char detect_separator(std::string_view line)
{
    std::array<int, csv_separators.size()> counts{};
    std::size_t at = 0;
    while (at < line.size()) {
        bool const begins_field = at == 0 || is_separator(line[at - 1]);
        if (line[at] == csv_quote && begins_field) {
            at = skip_quoted(line, at);
            continue;
        }
        if (is_separator(line[at])) {
            ++counts[csv_separators.find(line[at])];
        }
        ++at;
    }
    auto const most = std::max_element(counts.begin(), counts.end());
    return csv_separators[static_cast<std::size_t>(most - counts.begin())];
}

//! The separator of a line `sep=;`, which may be in quotes.
std::optional<char> told_separator(std::string_view line)
{
    constexpr std::string_view key = "sep=";
    if (line.size() == key.size() + 3 && line.front() == csv_quote &&
        line.back() == csv_quote) {
        line = line.substr(1, key.size() + 1);
    }
    bool const tells = line.size() == key.size() + 1 &&
                       starts_with_ignoring_case(line, key) &&
                       is_separator(line.back());
    return tells ? std::optional(line.back()) : std::nullopt;
}

}  // namespace

std::optional<CsvHeader> read_csv_header(std::string_view text)
{
    auto rest = without_byte_order_mark(text);
    CsvHeader header;
    auto line = take_line(rest);
    while (line.empty() && !rest.empty()) {
        line = take_line(rest);
        ++header.line;
    }
    if (line.empty()) {
        return std::nullopt;
    }
    auto const told = told_separator(line);
    if (told && !rest.empty()) {
        line = take_line(rest);
        ++header.line;
    }
    header.separator = told ? *told : detect_separator(line);
    header.body_offset = text.size() - rest.size();
    CsvLineSplitter split(header.separator);
    split(line, [&header](std::size_t, std::string_view name) {
        header.names.emplace_back(trim_all_blanks(name));
    });
    return header;
}

}  // namespace samspil::text
