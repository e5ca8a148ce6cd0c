#include "text/csv_header.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
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
    header.separator = detect_separator(line);
    header.body_offset = text.size() - rest.size();
    CsvLineSplitter split(header.separator);
    split(line, [&header](std::size_t, std::string_view name) {
        header.names.emplace_back(trim(name));
    });
    return header;
}

}  // namespace samspil::text
