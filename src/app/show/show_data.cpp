#include "app/show/show_data.hpp"

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

namespace {

//! Rows: scenario, area, figure; a column a period.
DataTable periods_side_by_side(ShowSelection const& selection,
                               names::Language language)
{
    DataTable table{
        {"scenario", "geography", "geography_name", "geography_level",
         "key_figure", "key_figure_name", "unit"},
        {}};
    for (auto const period : selection.periods()) {
        table.columns.push_back(selection.period_label(period));
    }
    for (std::size_t scenario = 0; scenario < selection.scenarios().size();
         ++scenario) {
        for (auto const row : selection.areas()) {
            auto const& area = selection.area(row);
            for (auto const figure : selection.figures()) {
                std::vector<DataCell> cells{
                    selection.scenarios()[scenario],
                    area.code,
                    area.name,
                    area.level,
                    selection.figure_id(figure),
                    selection.figure_name(figure, language),
                    selection.unit(figure)};
                for (auto const period : selection.periods()) {
                    cells.emplace_back(
                        selection.value({scenario, period, row, figure}).value);
                }
                table.rows.push_back(std::move(cells));
            }
        }
    }
    return table;
}

//! Rows: scenario, area, period; a column a figure.
DataTable figures_side_by_side(ShowSelection const& selection)
{
    DataTable table{{"scenario", "geography", "geography_name",
                     "geography_level", "period"},
                    {}};
    for (auto const figure : selection.figures()) {
        table.columns.push_back(selection.figure_id(figure));
    }
    for (std::size_t scenario = 0; scenario < selection.scenarios().size();
         ++scenario) {
        for (auto const row : selection.areas()) {
            auto const& area = selection.area(row);
            for (auto const period : selection.periods()) {
                std::vector<DataCell> cells{selection.scenarios()[scenario],
                                            area.code, area.name, area.level,
                                            selection.period_label(period)};
                for (auto const figure : selection.figures()) {
                    cells.emplace_back(
                        selection.value({scenario, period, row, figure}).value);
                }
                table.rows.push_back(std::move(cells));
            }
        }
    }
    return table;
}

}  // namespace

DataTable wide_data(ShowSelection const& selection, names::Language language)
{
    return selection.periods().size() > 1
               ? periods_side_by_side(selection, language)
               : figures_side_by_side(selection);
}

}  // namespace samspil::app
