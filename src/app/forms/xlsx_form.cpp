#include <xlsxwriter.h>

#include <cmath>
#include <fstream>
#include <ostream>
#include <string>

#include "app/forms/data_table.hpp"
#include "base/error.hpp"
#include "base/work_folder.hpp"

namespace samspil::app {
namespace {

constexpr lxw_row_t heading_row = 1;
constexpr double narrow_column = 14;
constexpr double wide_column = 40;

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column,
                DataCell const& cell)
{
    if (auto const* const text = std::get_if<std::string>(&cell)) {
        worksheet_write_string(sheet, row, column, text->c_str(), nullptr);
        return;
    }
    auto const number = std::get<double>(cell);
    if (!std::isnan(number)) {
        worksheet_write_number(sheet, row, column, number, nullptr);
    }
}

void fill(lxw_workbook* book, DataTable const& table)
{
    auto* const sheet = workbook_add_worksheet(book, "samspil");
    auto* const bold = workbook_add_format(book);
    format_set_bold(bold);
    std::string const confidential(confidential_line.english);
    worksheet_write_string(sheet, 0, 0, confidential.c_str(), bold);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        auto const column = static_cast<lxw_col_t>(i);
        auto const& name = table.columns[i];
        worksheet_write_string(sheet, heading_row, column, name.c_str(), bold);
        worksheet_set_column(
            sheet, column, column,
            name == "key_figure_name" ? wide_column : narrow_column, nullptr);
    }
    worksheet_freeze_panes(sheet, heading_row + 1, 0);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
            write_cell(sheet, static_cast<lxw_row_t>(heading_row + 1 + r),
                       static_cast<lxw_col_t>(c), table.rows[r][c]);
        }
    }
}

}  // namespace

void write_xlsx(DataTable const& table, std::ostream& out)
{
    if (table.rows.size() + heading_row + 1 > LXW_ROW_MAX ||
        table.columns.size() > LXW_COL_MAX) {
        throw base::Error(
            "a workbook has room for 1,048,576 rows and 16,384 "
            "columns: choose fewer, or take --format csv");
    }
    base::WorkFolder const folder("for the workbook");
    auto const path = folder.path() / "answer.xlsx";
    auto name = path.string();
    auto place = folder.path().string();
    lxw_workbook_options options{};
    options.tmpdir = place.data();
    auto* const book = workbook_new_opt(name.c_str(), &options);
    if (book == nullptr) {
        throw base::Error(name + ": the workbook cannot be made");
    }
    // The same answer gives the same bytes: no time of writing.
    lxw_doc_properties properties{};
    properties.created = 1;
    workbook_set_properties(book, &properties);
    fill(book, table);
    if (auto const status = workbook_close(book); status != LXW_NO_ERROR) {
        throw base::Error(
            name + ": the workbook cannot be written: " + lxw_strerror(status));
    }
    std::ifstream file(path, std::ios::binary);
    out << file.rdbuf();
    if (!file) {
        throw base::Error(name + ": the workbook cannot be read back");
    }
}

}  // namespace samspil::app
