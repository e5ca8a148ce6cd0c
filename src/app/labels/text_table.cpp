#include "app/labels/text_table.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include "base/contract.hpp"

namespace samspil::app {

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

void TextTable::print_line(std::ostream& out,
                           std::vector<std::string> const& cells) const
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string const padding(columns_[i].width - width_of(cells[i]), ' ');
        line += i == 0 ? "" : "  ";
        line += columns_[i].align == Align::left ? cells[i] + padding
                                                 : padding + cells[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
}

void TextTable::print(std::ostream& out) const
{
    std::vector<std::string> headings;
    for (auto const& column : columns_) {
        headings.push_back(column.heading);
    }
    print_line(out, headings);
    for (auto const& row : rows_) {
        print_line(out, row);
    }
}

}  // namespace samspil::app
