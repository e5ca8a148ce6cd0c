#include "text/csv_table.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/error.hpp"
#include "text/ascii.hpp"
#include "text/csv_dialect.hpp"
#include "text/csv_header.hpp"
#include "text/csv_line.hpp"
#include "text/encoding.hpp"

namespace samspil::text {
namespace {

std::string read_file(std::filesystem::path const& path)
{
    if (std::filesystem::is_directory(path)) {
        throw base::Error("cannot read " + path.string() +
                          ": it is not a file");
    }
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    std::ostringstream content;
    if (in && in.peek() != std::ifstream::traits_type::eof()) {
        content << in.rdbuf();
    }
    if (!in.is_open() || in.bad() || content.bad()) {
        throw base::Error("cannot read " + path.string() + ": " +
                          std::strerror(errno != 0 ? errno : EIO));
    }
    return content.str();
}

}  // namespace

CsvTable::CsvTable(std::filesystem::path const& path) : file_(path.string())
{
    auto const content = to_utf8(read_file(path));
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
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (equals_ignoring_case(columns_[i], name)) {
            return i;
        }
        found += (i == 0 ? "" : ", ") + columns_[i];
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
