#pragma once

#include <string>
#include <vector>

#include "publish/annexes/workbook.hpp"

namespace samspil::publish {

//! Writes a sheet row by row, from the top.
class SheetWriter
{
  public:
    SheetWriter(Workbook& book, std::string const& name);

    lxw_worksheet* sheet() { return sheet_; }
    lxw_row_t row() const { return row_; }
    void skip_row() { ++row_; }
    void set_widths(std::vector<double> const& widths);
    void add_title(std::string const& title, std::string const& subtitle);
    //! \param columns over which the text goes, at most so high as needed.
    void add_paragraph(std::string const& text, lxw_col_t columns,
                       double height);
    void add_headings(std::vector<std::string> const& headings);
    void put_text(lxw_col_t column, std::string const& text, TextLook look);
    void put_text(lxw_col_t column, std::string const& text);
    void put_number(lxw_col_t column, double number, CellLook look);
    void put_symbol(lxw_col_t column, std::string const& symbol);
    //! A link to another sheet of the book.
    void put_link(lxw_col_t column, std::string const& to_sheet,
                  std::string const& text);

  private:
    Workbook& book_;
    lxw_worksheet* sheet_;
    lxw_row_t row_ = 0;
};

}  // namespace samspil::publish
