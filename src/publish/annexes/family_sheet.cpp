#include "publish/annexes/family_sheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "names/capitalised.hpp"
#include "names/figure_names.hpp"
#include "names/unit_names.hpp"
#include "publish/tables/table_texts.hpp"

namespace samspil::publish {
namespace {

using names::Text;

constexpr lxw_row_t title_row = 0;
constexpr lxw_row_t note_row = 1;
constexpr lxw_row_t group_row = 3;
constexpr lxw_row_t heading_row = 4;
constexpr lxw_col_t first_number = 4;  // after code, area, region, period
constexpr double height_of_title = 24;
constexpr double height_of_groups = 36;
constexpr double height_of_headings = 30;
constexpr double width_of_numbers = 11;

lxw_col_t to_column(std::size_t number)
{
    return static_cast<lxw_col_t>(number);
}

class FamilySheet
{
  public:
    FamilySheet(Workbook& book, Publication const& publication,
                FamilyTable const& table, names::Language language)
        : book_(book),
          publication_(publication),
          language_(language),
          measures_(measures_of(publication)),
          sheet_(book.add_sheet(
              std::string(names::family_short_name(table.family, language))))
    {
    }

    void write_headings(std::string const& title,
                        std::vector<std::size_t> const& figures)
    {
        worksheet_write_string(sheet_, title_row, 0, title.c_str(),
                               book_.look_of(TextLook::title));
        auto const note = std::string(suppressed_symbol) + "  " +
                          suppressed_text(publication_, language_);
        worksheet_write_string(sheet_, note_row, 0, note.c_str(),
                               book_.look_of(TextLook::subtitle));
        worksheet_set_row(sheet_, title_row, height_of_title, nullptr);
        worksheet_set_row(sheet_, group_row, height_of_groups, nullptr);
        worksheet_set_row(sheet_, heading_row, height_of_headings, nullptr);
        constexpr std::array headings{
            Text{"Kode", "Code"}, Text{"Område", "Area"},
            Text{"Region", "Region"}, Text{"Periode", "Period"}};
        constexpr std::array widths{8.0, 28.0, 22.0, 12.0};
        for (std::size_t i = 0; i < headings.size(); ++i) {
            auto const column = to_column(i);
            worksheet_write_blank(sheet_, group_row, column,
                                  book_.look_of(TextLook::heading));
            write_heading(column, std::string(headings.at(i).in(language_)));
            worksheet_set_column(sheet_, column, column, widths.at(i), nullptr);
        }
        for (std::size_t i = 0; i < figures.size(); ++i) {
            write_figure_headings(figures[i], column_of(i, 0));
        }
        auto const last = column_of(figures.size() - 1, measures_.size() - 1);
        worksheet_set_column(sheet_, first_number, last, width_of_numbers,
                             nullptr);
        last_column_ = last;
    }

    void write_row(AnnexRow const& row, std::size_t period,
                   std::vector<std::size_t> const& figures)
    {
        auto const& area = publication_.geographies[row.geography];
        auto const region = row.region
                                ? publication_.geographies[*row.region].name
                                : std::string();
        auto* const look = book_.look_of(row.look, CellLook::text);
        auto const put = [&](lxw_col_t column, std::string const& text) {
            worksheet_write_string(sheet_, row_, column, text.c_str(), look);
        };
        put(0, area.code);
        put(1, area.name);
        put(2, region);
        put(3, publication_.periods[period].label);
        for (std::size_t i = 0; i < figures.size(); ++i) {
            for (std::size_t m = 0; m < measures_.size(); ++m) {
                write_cell(row, period, figures[i], m, column_of(i, m));
            }
        }
        ++row_;
    }

    void finish()
    {
        worksheet_freeze_panes(sheet_, heading_row + 1, first_number);
        worksheet_autofilter(sheet_, heading_row, 0, row_ - 1, last_column_);
        worksheet_repeat_rows(sheet_, group_row, heading_row);
        worksheet_repeat_columns(sheet_, 0, first_number - 1);
        constexpr std::uint16_t as_many_as_needed = 0;
        auto const pages = last_column_ / columns_of_page + 1;
        worksheet_fit_to_pages(sheet_, static_cast<std::uint16_t>(pages),
                               as_many_as_needed);
        worksheet_set_footer(sheet_, "&L&A&R&P / &N");
    }

  private:
    static constexpr lxw_col_t columns_of_page = 22;

    lxw_col_t column_of(std::size_t figure, std::size_t measure) const
    {
        return to_column(first_number + figure * measures_.size() + measure);
    }

    void write_heading(lxw_col_t column, std::string const& text)
    {
        worksheet_write_string(sheet_, heading_row, column, text.c_str(),
                               book_.look_of(TextLook::heading));
    }

    void write_figure_headings(std::size_t figure, lxw_col_t column)
    {
        auto const& id = publication_.figure_ids[figure];
        auto const name = names::find_figure_name(id, language_);
        auto const text = names::capitalised(name ? name->short_name : id);
        worksheet_merge_range(sheet_, group_row, column, group_row,
                              to_column(column + (measures_.size() - 1)),
                              text.c_str(),
                              book_.look_of(TextLook::heading_of_group));
        for (std::size_t m = 0; m < measures_.size(); ++m) {
            auto heading = names::capitalised(
                std::string(measures_[m].name.in(language_)));
            if (measures_[m].id != "numerator" &&
                measures_[m].id != "denominator") {
                heading += '\n';
                heading += names::unit_name(publication_.figure_units[figure],
                                            language_);
            }
            write_heading(to_column(column + m), heading);
        }
    }

    CellLook look_of_number(std::size_t figure, std::string_view measure,
                            double number) const
    {
        if (measure == "numerator" || measure == "denominator") {
            return number == std::floor(number) ? CellLook::whole_number
                                                : CellLook::one_decimal;
        }
        auto const& unit = publication_.figure_units[figure];
        return unit == "percent" || unit == "per_1000" ? CellLook::one_decimal
                                                       : CellLook::two_decimals;
    }

    void write_cell(AnnexRow const& row, std::size_t period, std::size_t figure,
                    std::size_t measure, lxw_col_t column)
    {
        auto const status =
            publication_.status_of(period, row.geography, figure);
        auto const number =
            (*measures_[measure].numbers)[publication_.values.index(
                period, row.geography, figure)];
        if (status == CellStatus::not_in_plan) {
            worksheet_write_blank(sheet_, row_, column,
                                  book_.look_of(row.look, CellLook::empty));
        } else if (status == CellStatus::shown && !std::isnan(number)) {
            worksheet_write_number(
                sheet_, row_, column, number,
                book_.look_of(
                    row.look,
                    look_of_number(figure, measures_[measure].id, number)));
        } else {
            std::string const symbol(status == CellStatus::suppressed
                                         ? suppressed_symbol
                                         : missing_symbol);
            worksheet_write_string(sheet_, row_, column, symbol.c_str(),
                                   book_.look_of(row.look, CellLook::symbol));
        }
    }

    Workbook& book_;
    Publication const& publication_;
    names::Language language_;
    std::vector<Measure> measures_;
    lxw_worksheet* sheet_;
    lxw_row_t row_ = heading_row + 1;
    lxw_col_t last_column_ = first_number;
};

bool has_cell(Publication const& publication, std::size_t period,
              std::size_t geography, std::vector<std::size_t> const& figures)
{
    return std::any_of(figures.begin(), figures.end(), [&](std::size_t f) {
        return publication.status_of(period, geography, f) !=
               CellStatus::not_in_plan;
    });
}

}  // namespace

bool add_family_sheet(Workbook& book, Publication const& publication,
                      FamilyTable const& table,
                      std::vector<AnnexRow> const& rows,
                      std::string const& title, names::Language language)
{
    // figures that these areas have
    std::vector<std::size_t> figures;
    for (auto const figure : table.figures) {
        auto const is_here = [&](AnnexRow const& row) {
            return std::any_of(
                table.periods.begin(), table.periods.end(), [&](std::size_t p) {
                    return publication.status_of(p, row.geography, figure) !=
                           CellStatus::not_in_plan;
                });
        };
        if (std::any_of(rows.begin(), rows.end(), is_here)) {
            figures.push_back(figure);
        }
    }
    if (figures.empty()) {
        return false;
    }
    FamilySheet sheet(book, publication, table, language);
    sheet.write_headings(title, figures);
    for (auto const period : annex_periods(publication)) {
        for (auto const& row : rows) {
            if (has_cell(publication, period, row.geography, figures)) {
                sheet.write_row(row, period, figures);
            }
        }
    }
    sheet.finish();
    return true;
}

}  // namespace samspil::publish
