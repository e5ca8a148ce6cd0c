#include <fmt/core.h>

#include <cmath>
#include <string>

#include "names/axis_names.hpp"
#include "names/capitalised.hpp"
#include "names/significance.hpp"
#include "publish/annexes/annex_rows.hpp"
#include "publish/annexes/country_sheets.hpp"
#include "publish/annexes/family_sheet.hpp"
#include "publish/annexes/sheet_writer.hpp"
#include "reference/labels.hpp"

namespace samspil::publish {
namespace {

using names::Text;

void put_coefficient(SheetWriter& sheet, lxw_col_t column, double number)
{
    if (std::isnan(number)) {
        sheet.put_symbol(column, std::string(missing_symbol));
    } else {
        sheet.put_number(column, number, CellLook::three_decimals);
    }
}

}  // namespace

void add_correlation_sheet(Workbook& book, Publication const& publication,
                           names::Language language)
{
    auto const in = [language](Text const& text) {
        return std::string(text.in(language));
    };
    SheetWriter sheet(book, in({"Tabel 1.4", "Table 1.4"}));
    sheet.set_widths({34, 12, 14, 8, 12, 14});
    sheet.add_title(
        in({"Tabel 1.4. Sammenhæng mellem indsatsens andel blandt alle "
            "modtagere og i overlapsgruppen",
            "Table 1.4. Correlation of the level's share among all recipients "
            "and in the overlap group"}),
        in(names::significance_remark));
    sheet.add_headings({in({"Indsats", "Level"}), in({"Periode", "Period"}),
                        in({"Korrelation", "Correlation"}), "", in({"p", "p"}),
                        in({"Kommuner", "Municipalities"})});
    worksheet_freeze_panes(sheet.sheet(), sheet.row(), 0);
    auto const levels = reference::level_labels.size();
    for (auto const p : annex_periods(publication)) {
        // The published table begins with the highest level.
        for (auto level = levels; level-- > 0;) {
            auto const& each = publication.correlations[p * levels + level];
            auto const* const name = names::find_label_name(
                *names::find_axis("level"), reference::level_labels[level]);
            sheet.put_text(
                0, names::capitalised(std::string(name->name.in(language))));
            sheet.put_text(1, publication.periods[p].label);
            put_coefficient(sheet, 2, each.r);
            sheet.put_text(3, std::string(names::stars_of(each.p)));
            put_coefficient(sheet, 4, each.p);
            sheet.put_number(5, static_cast<double>(each.n),
                             CellLook::whole_number);
            sheet.skip_row();
        }
    }
}

}  // namespace samspil::publish
