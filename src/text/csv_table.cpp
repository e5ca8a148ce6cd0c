#include "text/csv_table.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/small_file.hpp"
#include "text/ascii.hpp"
#include "text/csv_dialect.hpp"
#include "text/csv_header.hpp"
#include "text/csv_line.hpp"
#include "text/encoding.hpp"

namespace samspil::text {
namespace {

//! More is no table that a person has written.
constexpr std::size_t most_bytes = std::size_t{64} << 20;

}  // namespace

CsvTable::CsvTable(std::filesystem::path const& path) : file_(path.string())
{
    auto const content = to_utf8(base::read_small_file(path, most_bytes));
    auto header = read_csv_header(content);
    if (!header) {
        throw base::Error(file_ + " is empty (expected a header)");
    }
    header_line_ = header->line;
    columns_ = std::move(header->names);
    CsvLineSplitter split(header->separator);
    auto rest = std::string_view(content).substr(header->body_offset);
    for (auto number = header_line_ + 1; !rest.empty(); ++number) {
        auto const line = take_line(rest);
        if (trim(line).empty()) {
            continue;
        }
        CsvRow row{.line = number, .fields = {}};
        split(line, [&row](std::size_t, std::string_view field) {
            row.fields.emplace_back(trim(field));
        });
        if (row.fields.size() != columns_.size()) {
            throw base::Error(file_ + ", line " + std::to_string(number) +
                              ": " + std::to_string(row.fields.size()) +
                              " fields, expected " +
                              std::to_string(columns_.size()));
        }
        rows_.push_back(std::move(row));
    }
}

std::size_t CsvTable::column(std::string_view name) const
{
    std::string found;
    bool const are_names =
        std::ranges::all_of(columns_, [](std::string const& text) {
            return !text.empty() &&
                   text.find_first_of("0123456789") == std::string::npos;
        });
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (equals_ignoring_case(columns_[i], name)) {
            return i;
        }
        found += (i == 0 ? "" : ", ") + columns_[i];
    }
    if (!are_names) {  // somebody may have given a register
        throw base::Error(file_ + ", line " + std::to_string(header_line_) +
                          ": the first line does not look like column names "
                          "(column '" +
                          std::string(name) + "' is missing)");
    }
    throw base::Error(file_ + ", line " + std::to_string(header_line_) +
                      ": column '" + std::string(name) +
                      "' is missing (found: " + found + ")");
}

std::string CsvTable::location(CsvRow const& row, std::string_view column) const
{
    return file_ + ", line " + std::to_string(row.line) + ", column " +
           std::string(column);
}

}  // namespace samspil::text
