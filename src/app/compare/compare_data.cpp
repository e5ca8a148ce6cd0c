#include "app/compare/compare_data.hpp"

#include <map>
#include <utility>

#include "names/figure_names.hpp"

namespace samspil::app {

std::string overlap_answer(cubes::FigureDifference const& row)
{
    auto const answer = row.intervals_overlap();
    if (!answer) {
        return "";
    }
    return *answer ? "yes" : "no";
}

DataTable comparison_data(ComparedSides const& sides,
                          std::span<cubes::FigureDifference const> rows,
                          names::Language language)
{
    auto const& header = sides.a().header();
    DataTable table{{"scenario_a",     "scenario_b",      "geography",
                     "geography_name", "geography_level", "period",
                     "key_figure",     "key_figure_name", "unit",
                     "value_a",        "value_b",         "difference",
                     "numerator_a",    "numerator_b",     "denominator_a",
                     "denominator_b",  "lower_a",         "upper_a",
                     "lower_b",        "upper_b",         "intervals_overlap",
                     "set_apart"},
                    {}};
    for (auto const& row : rows) {
        auto const& area = header.geographies[row.geography.a];
        auto const& id = header.figure_ids[row.figure.a];
        auto const name = names::find_figure_name(id, language);
        table.rows.push_back({sides.scenario_a(),
                              sides.scenario_b(),
                              area.code,
                              area.name,
                              area.level,
                              header.periods[row.period.a].label,
                              id,
                              name ? name->name : id,
                              header.figure_units[row.figure.a],
                              row.a.value,
                              row.b.value,
                              row.difference(),
                              row.a.numerator,
                              row.b.numerator,
                              row.a.denominator,
                              row.b.denominator,
                              row.a.lower,
                              row.a.upper,
                              row.b.lower,
                              row.b.upper,
                              overlap_answer(row),
                              row.set_apart
                                  ? std::string(cubes::label_of(*row.set_apart))
                                  : ""});
    }
    return table;
}

std::vector<cubes::FigureDifference> top_of_each_unit(
    std::span<cubes::FigureDifference const> rows,
    cubes::CubeFileHeader const& header, std::size_t top)
{
    std::map<std::pair<bool, std::string>, std::size_t> taken;
    std::vector<cubes::FigureDifference> result;
    for (auto const& row : rows) {
        auto& count = taken[{row.set_apart.has_value(),
                             header.figure_units[row.figure.a]}];
        if (count < top) {
            ++count;
            result.push_back(row);
        }
    }
    return result;
}

}  // namespace samspil::app
