#include "publish/plan/publication_plan.hpp"

#include <array>
#include <ostream>

#include "base/error.hpp"
#include "text/csv_field.hpp"
#include "text/csv_table.hpp"

namespace samspil::publish {

PublicationPlan read_plan(std::filesystem::path const& path)
{
    text::CsvTable const table(path);
    constexpr std::array columns{"figure", "level", "period"};
    PublicationPlan plan;
    for (auto const& row : table.rows()) {
        auto const field = [&](std::string_view column) {
            auto const& text = row.fields[table.column(column)];
            if (text.empty()) {
                throw base::Error(table.location(row, column) +
                                  ": empty, expected text (samspil publish "
                                  "--print-plan shows what a plan looks like)");
            }
            return text;
        };
        plan.push_back(
            {field(columns[0]), field(columns[1]), field(columns[2])});
    }
    if (plan.empty()) {
        throw base::Error(path.string() +
                          " has no row below its column names: a plan names "
                          "at least one figure to publish");
    }
    return plan;
}

void print_plan(PublicationPlan const& plan, std::ostream& out)
{
    out << "figure,level,period\n";
    for (auto const& row : plan) {
        out << text::csv_field(row.figure, ',') << ','
            << text::csv_field(row.level, ',') << ','
            << text::csv_field(row.period, ',') << '\n';
    }
}

}  // namespace samspil::publish
