#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "names/figure_names.hpp"
#include "publish/annexes/annex_rows.hpp"
#include "publish/annexes/country_sheets.hpp"
#include "publish/annexes/family_sheet.hpp"
#include "publish/annexes/sheet_writer.hpp"
#include "publish/tables/table_texts.hpp"

namespace samspil::publish {
namespace {

using names::Text;

//! The municipality of the least or the greatest value.
struct Extreme
{
    double value;
    std::string who;  //!< its name, or how many share the value
};

class AgreementFigures
{
  public:
    AgreementFigures(Publication const& publication, names::Language language)
        : publication_(publication), language_(language)
    {
        for (std::size_t f = 0; f < publication.figure_ids.size(); ++f) {
            if (publication.figure_ids[f].starts_with("agreement.")) {
                figures_.push_back(f);
            }
        }
        for (std::size_t g = 0; g < publication.geographies.size(); ++g) {
            auto const& level = publication.geographies[g].level;
            if (level == "country") {
                country_ = g;
            } else if (level == "municipality") {
                municipalities_.push_back(g);
            }
        }
    }

    std::vector<std::size_t> const& figures() const { return figures_; }
    bool is_in_plan(std::size_t period, std::size_t figure) const
    {
        return publication_.status_of(period, country_, figure) !=
               CellStatus::not_in_plan;
    }
    CellStatus status_of_country(std::size_t period, std::size_t figure) const
    {
        return publication_.status_of(period, country_, figure);
    }
    double value_of_country(std::size_t period, std::size_t figure) const
    {
        return value(period, country_, figure);
    }

    //! Nothing if a municipality is suppressed or not in the plan, or none has
    //! a value.
    std::optional<Extreme> extreme(std::size_t period, std::size_t figure,
                                   bool is_greatest) const
    {
        std::optional<Extreme> found;
        std::size_t same = 0;
        for (auto const g : municipalities_) {
            auto const status = publication_.status_of(period, g, figure);
            if (status == CellStatus::missing) {
                continue;
            }
            if (status != CellStatus::shown) {
                return std::nullopt;
            }
            auto const own = value(period, g, figure);
            if (!found ||
                (is_greatest ? own > found->value : own < found->value)) {
                found = {own, publication_.geographies[g].name};
                same = 0;
            }
            same += own == found->value ? 1U : 0U;
        }
        if (same > 1) {
            found->who =
                std::to_string(same) + ' ' +
                std::string(Text{"kommuner", "municipalities"}.in(language_));
        }
        return found;
    }

  private:
    double value(std::size_t period, std::size_t geography,
                 std::size_t figure) const
    {
        return publication_.values
            .value[publication_.values.index(period, geography, figure)];
    }

    Publication const& publication_;
    names::Language language_;
    std::vector<std::size_t> figures_;
    std::size_t country_ = 0;
    std::vector<std::size_t> municipalities_;
};

void put_extreme(SheetWriter& sheet, lxw_col_t column,
                 std::optional<Extreme> const& extreme)
{
    if (!extreme) {
        sheet.put_symbol(column, std::string(suppressed_symbol));
        sheet.put_symbol(static_cast<lxw_col_t>(column + 1),
                         std::string(suppressed_symbol));
        return;
    }
    sheet.put_number(column, extreme->value, CellLook::one_decimal);
    sheet.put_text(static_cast<lxw_col_t>(column + 1), extreme->who);
}

}  // namespace

bool add_agreement_sheet(Workbook& book, Publication const& publication,
                         names::Language language)
{
    AgreementFigures const figures(publication, language);
    auto const in = [language](Text const& text) {
        return std::string(text.in(language));
    };
    std::vector<std::size_t> periods;
    for (auto const p : annex_periods(publication)) {
        if (std::any_of(
                figures.figures().begin(), figures.figures().end(),
                [&](std::size_t f) { return figures.is_in_plan(p, f); })) {
            periods.push_back(p);
        }
    }
    if (periods.empty()) {
        return false;
    }
    SheetWriter sheet(book, in({"Tabel 1.1", "Table 1.1"}));
    sheet.set_widths({66, 12, 12, 12, 24, 12, 24});
    sheet.add_title(
        in({"Tabel 1.1. Overensstemmelse mellem kommuner",
            "Table 1.1. Agreement of municipalities"}),
        in({"Den laveste og den højeste kommune nævnes kun, hvor ingen "
            "kommune er skjult (·).",
            "The lowest and the highest municipality are named only where no "
            "municipality is suppressed (·)."}));
    sheet.add_headings({in({"Par af kommuner", "Pair of municipalities"}),
                        in({"Periode", "Period"}),
                        in({"Landet, pct.", "Country, %"}),
                        in({"Laveste, pct.", "Lowest, %"}),
                        in({"Laveste kommune", "Lowest municipality"}),
                        in({"Højeste, pct.", "Highest, %"}),
                        in({"Højeste kommune", "Highest municipality"})});
    worksheet_freeze_panes(sheet.sheet(), sheet.row(), 0);
    for (auto const p : periods) {
        for (auto const f : figures.figures()) {
            if (!figures.is_in_plan(p, f)) {
                continue;
            }
            auto const name =
                names::find_figure_name(publication.figure_ids[f], language);
            sheet.put_text(0, name ? name->name : publication.figure_ids[f]);
            sheet.put_text(1, publication.periods[p].label);
            if (figures.status_of_country(p, f) == CellStatus::shown) {
                sheet.put_number(2, figures.value_of_country(p, f),
                                 CellLook::one_decimal);
            } else {
                sheet.put_symbol(2, std::string(figures.status_of_country(
                                                    p, f) == CellStatus::missing
                                                    ? missing_symbol
                                                    : suppressed_symbol));
            }
            put_extreme(sheet, 3, figures.extreme(p, f, false));
            put_extreme(sheet, 5, figures.extreme(p, f, true));
            sheet.skip_row();
        }
    }
    return true;
}

}  // namespace samspil::publish
