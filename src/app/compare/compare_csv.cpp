#include "app/compare/compare_csv.hpp"

#include <fstream>
#include <sstream>

#include "app/compare/compare_data.hpp"
#include "app/forms/data_table.hpp"

namespace samspil::app {
namespace {

//! The table without rows.
DataTable empty_table()
{
    return {{"figure", "unit", "period", "geography", "name", "level",
             "value_a", "value_b", "difference", "numerator_a", "numerator_b",
             "denominator_a", "denominator_b", "lower_a", "upper_a", "lower_b",
             "upper_b", "intervals_overlap"},
            {}};
}

std::string csv_of(DataTable const& table)
{
    std::ostringstream out;
    write_csv(table, names::Language::english, out);
    return out.str();
}

}  // namespace

bool is_comparison_csv(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string head;
    std::getline(file, head);
    return head + '\n' == csv_of(empty_table());
}

std::string comparison_csv(std::span<cubes::FigureDifference const> rows,
                           cubes::CubeFileHeader const& header)
{
    auto table = empty_table();
    for (auto const& row : rows) {
        auto const& geography = header.geographies[row.geography.a];
        table.rows.push_back(
            {header.figure_ids[row.figure.a], header.figure_units[row.figure.a],
             header.periods[row.period.a].label, geography.code, geography.name,
             geography.level, row.a.value, row.b.value, row.difference(),
             row.a.numerator, row.b.numerator, row.a.denominator,
             row.b.denominator, row.a.lower, row.a.upper, row.b.lower,
             row.b.upper, overlap_answer(row)});
    }
    return csv_of(table);
}

}  // namespace samspil::app
