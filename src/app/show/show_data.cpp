#include "app/show/show_data.hpp"

#include <utility>

namespace samspil::app {

DataTable long_data(ShowSelection const& selection,
                    std::vector<ShownCell> const& cells,
                    names::Language language)
{
    DataTable table{
        {"scenario", "geography", "geography_name", "geography_level", "period",
         "key_figure", "key_figure_name", "unit", "numerator", "denominator",
         "value", "lower", "upper"},
        {}};
    for (auto const& cell : cells) {
        auto const& area = selection.area(cell.area);
        auto const shown = selection.value(cell);
        table.rows.push_back(
            {selection.scenarios()[cell.scenario], area.code, area.name,
             area.level, selection.period_label(cell.period),
             selection.figure_id(cell.figure),
             selection.figure_name(cell.figure, language),
             selection.unit(cell.figure), shown.numerator, shown.denominator,
             shown.value, shown.lower, shown.upper});
    }
    return table;
}

DataTable wide_data(ShowSelection const& selection, names::Language language)
{
    bool const by_period = selection.has_periods_side_by_side();
    DataTable table{
        {"scenario", "geography", "geography_name", "geography_level"}, {}};
    auto& columns = table.columns;
    if (by_period) {
        columns.insert(columns.end(),
                       {"key_figure", "key_figure_name", "unit"});
        for (auto const period : selection.periods()) {
            columns.push_back(selection.period_label(period));
        }
    } else {
        columns.emplace_back("period");
        for (auto const figure : selection.figures()) {
            columns.push_back(selection.figure_id(figure));
        }
    }
    for (auto const& row : selection.wide_rows()) {
        auto const& first = row.front();
        auto const& area = selection.area(first.area);
        std::vector<DataCell> cells{selection.scenarios()[first.scenario],
                                    area.code, area.name, area.level};
        if (by_period) {
            cells.emplace_back(selection.figure_id(first.figure));
            cells.emplace_back(selection.figure_name(first.figure, language));
            cells.emplace_back(selection.unit(first.figure));
        } else {
            cells.emplace_back(selection.period_label(first.period));
        }
        for (auto const& cell : row) {
            cells.emplace_back(selection.value(cell).value);
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace samspil::app
