#include <fmt/core.h>

#include "app/labels/figure_text.hpp"
#include "app/show/show_page.hpp"
#include "app/show/show_tables.hpp"
#include "names/unit_names.hpp"

namespace samspil::app {
namespace {

using Align = TextTable::Align;
using Cells = std::vector<std::string>;

//! Which columns tell cells apart; what is the same in all is in the title.
struct Apart
{
    explicit Apart(ShowSelection const& selection)
        : scenario(selection.scenarios().size() > 1),
          area(selection.areas().size() > 1),
          period(selection.periods().size() > 1),
          figure(selection.figures().size() > 1)
    {
    }

    bool scenario;
    bool area;
    bool period;
    bool figure;
};

std::string title_of(ShowSelection const& selection, names::Language language)
{
    std::string title;
    if (selection.areas().size() == 1) {
        title = area_text(selection.area(selection.areas().front()), language);
    }
    if (selection.figures().size() == 1) {
        auto const figure = selection.figures().front();
        title +=
            fmt::format("{}{} ({})", title.empty() ? "" : ": ",
                        selection.figure_name(figure, language),
                        names::unit_name(selection.unit(figure), language));
    }
    if (title.empty()) {
        title = names::Text{"Nøgletal", "Key figures"}.in(language);
    }
    auto const common = common_text(selection);
    return common.empty() ? title : title + ", " + common;
}

class CellPrinter
{
  public:
    CellPrinter(ShowSelection const& selection, names::Language language)
        : selection_(selection), language_(language), apart_(selection)
    {
    }

    TextTable long_table() const
    {
        bool const has_bounds = selection_.header().has_bounds;
        TextTable table;
        add_key_columns(table, apart_.period, apart_.figure);
        table.add_column(say("værdi", "value"), Align::right);
        if (has_bounds) {
            table.add_column(say("95 %-interval", "95 % interval"),
                             Align::right);
        }
        table.add_column(say("tæller", "numerator"), Align::right);
        table.add_column(say("nævner", "denominator"), Align::right);
        for (auto const& cell : selection_.cells()) {
            auto cells = keys(cell, apart_.period, apart_.figure);
            auto const shown = selection_.value(cell);
            auto const decimals = decimals_of(selection_.unit(cell.figure));
            cells.push_back(value_text(shown.value, decimals, language_));
            if (has_bounds) {
                cells.push_back(interval_text(shown.lower, shown.upper,
                                              decimals, language_));
            }
            cells.push_back(count_text(shown.numerator, language_));
            cells.push_back(count_text(shown.denominator, language_));
            table.add_row(std::move(cells));
        }
        return table;
    }

    TextTable wide_table() const
    {
        TextTable table;
        bool const by_period = selection_.has_periods_side_by_side();
        bool const by_figure = by_period && apart_.figure;
        add_key_columns(table, false, by_figure);
        for (auto const each :
             by_period ? selection_.periods() : selection_.figures()) {
            table.add_column(by_period ? selection_.period_label(each)
                                       : selection_.short_name(each, language_),
                             Align::right);
        }
        for (auto const& row : selection_.wide_rows()) {
            auto cells = keys(row.front(), false, by_figure);
            for (auto const& cell : row) {
                cells.push_back(value_text(
                    selection_.value(cell).value,
                    decimals_of(selection_.unit(cell.figure)), language_));
            }
            table.add_row(std::move(cells));
        }
        return table;
    }

  private:
    std::string say(std::string_view danish, std::string_view english) const
    {
        return std::string(names::Text{danish, english}.in(language_));
    }

    void add_key_columns(TextTable& table, bool period, bool figure) const
    {
        if (apart_.scenario) {
            table.add_column("scenario", Align::left);
        }
        if (apart_.area) {
            table.add_column(say("område", "area"), Align::left);
        }
        if (period) {
            table.add_column(say("periode", "period"), Align::left);
        }
        if (figure) {
            table.add_column(say("nøgletal", "figure"), Align::left);
        }
    }

    Cells keys(ShownCell const& cell, bool period, bool figure) const
    {
        Cells cells;
        if (apart_.scenario) {
            cells.push_back(selection_.scenarios()[cell.scenario]);
        }
        if (apart_.area) {
            auto const& area = selection_.area(cell.area);
            cells.push_back(area.name + " (" + area.code + ")");
        }
        if (period) {
            cells.push_back(selection_.period_label(cell.period));
        }
        if (figure) {
            cells.push_back(fmt::format(
                "{} ({})", selection_.figure_name(cell.figure, language_),
                names::unit_name(selection_.unit(cell.figure), language_)));
        }
        return cells;
    }

    ShowSelection const& selection_;
    names::Language language_;
    Apart apart_;
};

}  // namespace

void print_cells(ShowSelection const& selection, ShowOptions const& options,
                 std::ostream& out)
{
    CellPrinter const printer(selection, options.language);
    print_title(title_of(selection, options.language), options, out);
    print_table(options.wide ? printer.wide_table() : printer.long_table(),
                options, out);
}

}  // namespace samspil::app
