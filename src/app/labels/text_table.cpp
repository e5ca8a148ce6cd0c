#include "app/labels/text_table.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include "base/contract.hpp"

namespace samspil::app {
namespace {

constexpr std::string_view column_gap = "  ";

}  // namespace

std::size_t width_of(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        }));
}

void TextTable::add_column(std::string heading, Align align)
{
    auto const width = width_of(heading);
    columns_.push_back({std::move(heading), align, width});
}

void TextTable::add_row(std::vector<std::string> cells)
{
    SAMSPIL_EXPECT(cells.size() == columns_.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        columns_[i].width = std::max(columns_[i].width, width_of(cells[i]));
    }
    rows_.push_back(std::move(cells));
}

void TextTable::add_gap()
{
    rows_.emplace_back();
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines{""};
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        auto const word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        auto& line = lines.back();
        if (line.empty()) {
            line = word;
        } else if (width_of(line) + 1 + width_of(word) <= width) {
            line.append(" ").append(word);
        } else {
            lines.emplace_back(word);
        }
    }
    return lines;
}

std::vector<std::string> TextTable::headings() const
{
    std::vector<std::string> result;
    for (auto const& column : columns_) {
        result.push_back(column.heading);
    }
    return result;
}

void TextTable::print_line(std::ostream& out,
                           std::vector<std::string> const& cells,
                           std::vector<std::size_t> const& widths) const
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto const width = width_of(cells[i]);
        std::string const padding(std::max(widths[i], width) - width, ' ');
        line += i == 0 ? "" : column_gap;
        line += columns_[i].align == Align::left ? cells[i] + padding
                                                 : padding + cells[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
}

void TextTable::print_wrapped(std::ostream& out,
                              std::vector<std::string> const& cells,
                              std::vector<std::size_t> const& widths) const
{
    std::vector<std::vector<std::string>> columns;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        columns.push_back(wrapped(cells[i], widths[i]));
        lines = std::max(lines, columns.back().size());
    }
    for (std::size_t line = 0; line < lines; ++line) {
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            // Headings stand on the line above the numbers, texts begin at once.
            parts.push_back(line < columns[i].size() ? columns[i][line] : "");
        }
        print_line(out, parts, widths);
    }
}

std::size_t TextTable::longest_word(std::size_t column) const
{
    std::size_t longest = 0;
    auto const look = [&longest](std::string_view text) {
        for (auto const& word : wrapped(text, 1)) {
            longest = std::max(longest, width_of(word));
        }
    };
    look(columns_[column].heading);
    for (auto const& row : rows_) {
        look(row.empty() ? "" : row[column]);
    }
    return longest;
}

std::vector<std::size_t> TextTable::fitted(std::size_t width) const
{
    std::vector<std::size_t> widths;
    std::vector<std::size_t> least;
    std::size_t total = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        widths.push_back(columns_[i].width);
        least.push_back(longest_word(i));
        total += columns_[i].width + (i == 0 ? 0 : column_gap.size());
    }
    while (total > width) {
        std::size_t widest = columns_.size();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (widths[i] > least[i] &&
                (widest == columns_.size() || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        if (widest == columns_.size()) {
            break;
        }
        --widths[widest];
        --total;
    }
    return widths;
}

void TextTable::print(std::ostream& out) const
{
    std::vector<std::size_t> widths;
    for (auto const& column : columns_) {
        widths.push_back(column.width);
    }
    print_line(out, headings(), widths);
    for (auto const& row : rows_) {
        print_line(out, row, widths);
    }
}

void TextTable::print(std::ostream& out, std::size_t width) const
{
    auto const widths = fitted(width);
    print_wrapped(out, headings(), widths);
    for (auto const& row : rows_) {
        print_wrapped(out, row, widths);
    }
}

void TextTable::print_markdown(std::ostream& out) const
{
    auto const print_row = [&out](std::vector<std::string> const& cells) {
        for (auto cell : cells) {
            for (auto at = cell.find('|'); at != std::string::npos;
                 at = cell.find('|', at + 2)) {
                cell.insert(at, "\\");
            }
            out << "| " << cell << ' ';
        }
        out << "|\n";
    };
    print_row(headings());
    for (auto const& column : columns_) {
        out << (column.align == Align::left ? "| --- " : "| ---: ");
    }
    out << "|\n";
    for (auto const& row : rows_) {
        if (!row.empty()) {
            print_row(row);
        }
    }
}

}  // namespace samspil::app
