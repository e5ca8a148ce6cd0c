#include "publish/annexes/sheet_writer.hpp"

namespace samspil::publish {

SheetWriter::SheetWriter(Workbook& book, std::string const& name)
    : book_(book), sheet_(book.add_sheet(name))
{
    constexpr std::uint16_t as_many_as_needed = 0;
    worksheet_fit_to_pages(sheet_, 1, as_many_as_needed);
}

void SheetWriter::set_widths(std::vector<double> const& widths)
{
    for (std::size_t i = 0; i < widths.size(); ++i) {
        auto const column = static_cast<lxw_col_t>(i);
        worksheet_set_column(sheet_, column, column, widths[i], nullptr);
    }
}

void SheetWriter::add_title(std::string const& title,
                            std::string const& subtitle)
{
    constexpr double height = 24;
    worksheet_set_row(sheet_, row_, height, nullptr);
    put_text(0, title, TextLook::title);
    skip_row();
    put_text(0, subtitle, TextLook::subtitle);
    skip_row();
    skip_row();
}

void SheetWriter::add_paragraph(std::string const& text, lxw_col_t columns,
                                double height)
{
    worksheet_set_row(sheet_, row_, height, nullptr);
    auto* const look = book_.look_of(TextLook::paragraph);
    if (columns > 1) {
        worksheet_merge_range(sheet_, row_, 0, row_,
                              static_cast<lxw_col_t>(columns - 1), text.c_str(),
                              look);
    } else {
        worksheet_write_string(sheet_, row_, 0, text.c_str(), look);
    }
    skip_row();
}

void SheetWriter::add_headings(std::vector<std::string> const& headings)
{
    constexpr double height = 34;
    worksheet_set_row(sheet_, row_, height, nullptr);
    for (std::size_t i = 0; i < headings.size(); ++i) {
        put_text(static_cast<lxw_col_t>(i), headings[i], TextLook::heading);
    }
    skip_row();
}

void SheetWriter::put_text(lxw_col_t column, std::string const& text,
                           TextLook look)
{
    worksheet_write_string(sheet_, row_, column, text.c_str(),
                           book_.look_of(look));
}

void SheetWriter::put_text(lxw_col_t column, std::string const& text)
{
    worksheet_write_string(sheet_, row_, column, text.c_str(),
                           book_.look_of(RowLook::plain, CellLook::text));
}

void SheetWriter::put_number(lxw_col_t column, double number, CellLook look)
{
    worksheet_write_number(sheet_, row_, column, number,
                           book_.look_of(RowLook::plain, look));
}

void SheetWriter::put_symbol(lxw_col_t column, std::string const& symbol)
{
    worksheet_write_string(sheet_, row_, column, symbol.c_str(),
                           book_.look_of(RowLook::plain, CellLook::symbol));
}

void SheetWriter::put_link(lxw_col_t column, std::string const& to_sheet,
                           std::string const& text)
{
    auto const address = "internal:'" + to_sheet + "'!A1";
    worksheet_write_url_opt(sheet_, row_, column, address.c_str(),
                            book_.look_of(TextLook::link), text.c_str(),
                            nullptr);
}

}  // namespace samspil::publish
