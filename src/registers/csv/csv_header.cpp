#include "registers/csv/csv_header.hpp"

#include <algorithm>
#include <array>

#include "registers/csv/csv_line.hpp"
#include "registers/values/text.hpp"

namespace samspil::registers {
namespace {

constexpr std::string_view candidates = ",;\t";

bool is_candidate(char c)
{
    return candidates.find(c) != std::string_view::npos;
}

//! The place after a quoted field's closing quote. \pre line[begin] == '"'
std::size_t skip_quoted(std::string_view line, std::size_t begin)
{
    std::size_t at = begin + 1;
    while (at < line.size()) {
        if (line[at] != '"') {
            ++at;
        } else if (at + 1 < line.size() && line[at + 1] == '"') {
            at += 2;
        } else {
            return at + 1;
        }
    }
    return at;
}

/*!
 * Which separator a line uses. A quote begins a field here if any of the
 * candidates stands before it, because the separator is not known yet.
 */
char detect_separator(std::string_view line)
{
    std::array<int, candidates.size()> counts{};
    std::size_t at = 0;
    while (at < line.size()) {
        bool const begins_field = at == 0 || is_candidate(line[at - 1]);
        if (line[at] == '"' && begins_field) {
            at = skip_quoted(line, at);
            continue;
        }
        if (is_candidate(line[at])) {
            ++counts[candidates.find(line[at])];
        }
        ++at;
    }
    auto const most = std::max_element(counts.begin(), counts.end());
    return candidates[static_cast<std::size_t>(most - counts.begin())];
}

}  // namespace

CsvHeader parse_csv_header(std::string_view line)
{
    CsvHeader header{.separator = detect_separator(line), .names = {}};
    CsvLineSplitter split(header.separator);
    split(line, [&header](std::size_t, std::string_view name) {
        header.names.emplace_back(trim(name));
    });
    return header;
}

}  // namespace samspil::registers
