#include "publish/annexes/workbook.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/error.hpp"

namespace samspil::publish {
namespace {

// Quiet colours that are told apart on paper, too.
constexpr lxw_color_t ink = 0x1F2A37;
constexpr lxw_color_t quiet_ink = 0x5B6672;
constexpr lxw_color_t heading_fill = 0x1D4E6B;
constexpr lxw_color_t group_fill = 0x2F6F93;
constexpr lxw_color_t band_fill = 0xE3EEF4;
constexpr lxw_color_t country_fill = 0xC3DCE8;
constexpr lxw_color_t empty_fill = 0xF3F3F3;
constexpr lxw_color_t line_colour = 0xC9D3DA;

char const* number_form(CellLook cell)
{
    switch (cell) {
        case CellLook::one_decimal:
            return "#,##0.0";
        case CellLook::two_decimals:
            return "0.00";
        case CellLook::three_decimals:
            return "0.000";
        default:
            return "#,##0";
    }
}

}  // namespace

Workbook::Workbook(std::filesystem::path const& path, std::string const& title)
    : path_(path.string()), folder_(path.parent_path().string())
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE;
    options.tmpdir = folder_.data();
    book_ = workbook_new_opt(path_.c_str(), &options);
    if (book_ == nullptr) {
        throw base::Error(path_ + ": the workbook cannot be made");
    }
    auto text = title;
    std::string author = "samspil";
    lxw_doc_properties properties{};
    properties.title = text.data();
    properties.author = author.data();
    properties.created = 1;
    workbook_set_properties(book_, &properties);
}

// The library frees a workbook only when it writes it.
Workbook::~Workbook()
{
    if (book_ != nullptr) {
        lxw_workbook_free(book_);
    }
}

lxw_worksheet* Workbook::add_sheet(std::string const& name)
{
    auto* const sheet = workbook_add_worksheet(book_, name.c_str());
    if (sheet == nullptr) {
        throw base::Error(path_ + ": no sheet can be named '" + name + "'");
    }
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_landscape(sheet);
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(sheet, a4);
    return sheet;
}

lxw_format* Workbook::look_of(RowLook row, CellLook cell)
{
    auto& look = cells_[{row, cell}];
    if (look != nullptr) {
        return look;
    }
    look = workbook_add_format(book_);
    format_set_font_color(look, ink);
    format_set_bottom(look, LXW_BORDER_HAIR);
    format_set_bottom_color(look, line_colour);
    if (row != RowLook::plain) {
        format_set_bold(look);
        format_set_bg_color(look,
                            row == RowLook::band ? band_fill : country_fill);
    }
    if (cell == CellLook::symbol) {
        format_set_align(look, LXW_ALIGN_RIGHT);
        format_set_font_color(look, quiet_ink);
    } else if (cell == CellLook::empty) {
        format_set_bg_color(look, empty_fill);
    } else if (cell != CellLook::text) {
        format_set_num_format(look, number_form(cell));
    }
    return look;
}

lxw_format* Workbook::look_of(TextLook text)
{
    auto& look = texts_[text];
    if (look != nullptr) {
        return look;
    }
    constexpr double title_size = 16;
    constexpr double subtitle_size = 12;
    look = workbook_add_format(book_);
    format_set_font_color(look, ink);
    format_set_align(look, LXW_ALIGN_VERTICAL_TOP);
    switch (text) {
        case TextLook::title:
            format_set_bold(look);
            format_set_font_size(look, title_size);
            break;
        case TextLook::subtitle:
            format_set_font_size(look, subtitle_size);
            format_set_font_color(look, quiet_ink);
            break;
        case TextLook::paragraph:
            format_set_text_wrap(look);
            break;
        case TextLook::label:
            format_set_bold(look);
            break;
        case TextLook::heading:
        case TextLook::heading_of_group:
            format_set_bold(look);
            format_set_text_wrap(look);
            format_set_font_color(look, LXW_COLOR_WHITE);
            format_set_border(look, LXW_BORDER_THIN);
            format_set_border_color(look, line_colour);
            format_set_bg_color(
                look, text == TextLook::heading ? heading_fill : group_fill);
            break;
        case TextLook::link:
            format_set_font_color(look, heading_fill);
            format_set_underline(look, LXW_UNDERLINE_SINGLE);
            break;
    }
    return look;
}

void Workbook::close()
{
    auto const status = workbook_close(std::exchange(book_, nullptr));
    if (status != LXW_NO_ERROR) {
        throw base::Error(path_ + ": the workbook cannot be written: " +
                          lxw_strerror(status));
    }
}

}  // namespace samspil::publish
