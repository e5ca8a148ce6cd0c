#include "app/compare/compare.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>

#include "app/compare/compare_csv.hpp"
#include "app/compare/compare_files.hpp"
#include "app/compare/compare_sides.hpp"
#include "app/compare/compare_tables.hpp"
#include "app/forms/form.hpp"
#include "app/labels/figure_text.hpp"
#include "base/atomic_file.hpp"
#include "compute/output_place.hpp"

namespace samspil::app {
namespace {

using cubes::FigureDifference;

//! The areas that are compared, for the title.
std::string areas_text(CompareOptions const& options)
{
    if (options.geographies.empty()) {
        return options.level == "all" ? "all geographies" : options.level;
    }
    std::string text;
    for (auto const& area : options.geographies) {
        text += (text.empty() ? "" : ", ") + area;
    }
    return text;
}

void print_title(ComparedSides const& sides, CompareOptions const& options,
                 std::ostream& out)
{
    auto const& header = sides.a().header();
    out << fmt::format(
        "Where {} differ most: {}, {}\n",
        sides.are_two_files() ? "two cube files" : "two scenarios",
        header.periods[sides.selected().periods.front().a].label,
        areas_text(options));
    out << fmt::format("A: scenario {} of {}\n", sides.scenario_a(),
                       options.cubes.front().string());
    out << fmt::format("B: scenario {} of {}\n", sides.scenario_b(),
                       options.cubes.back().string());
    out << confidential_line.english << "\n\n";
}

//! How many of the chosen key figures differ, and how.
void print_summary(std::vector<FigureDifference> const& rows,
                   cubes::CommonAxes const& selected, std::ostream& out)
{
    auto const compared = selected.geographies.size() * selected.figures.size();
    out << fmt::format("{} of {} key figures of {} areas differ",
                       with_thousands(rows.size()), with_thousands(compared),
                       selected.geographies.size());
    auto const one_sided = std::count_if(
        rows.begin(), rows.end(),
        [](FigureDifference const& row) { return row.is_one_sided(); });
    if (one_sided > 0) {
        out << fmt::format("; {} have a value on one side only",
                           with_thousands(one_sided));
    }
    auto const apart = std::count_if(
        rows.begin(), rows.end(), [](FigureDifference const& row) {
            return !row.intervals_overlap().value_or(true);
        });
    auto const with_intervals = std::count_if(
        rows.begin(), rows.end(), [](FigureDifference const& row) {
            return row.intervals_overlap().has_value();
        });
    if (with_intervals > 0) {
        out << fmt::format("; the intervals of {} do not overlap, of {} do",
                           with_thousands(apart),
                           with_thousands(with_intervals - apart));
    }
    out << '\n';
}

}  // namespace

base::ExitStatus compare(CompareOptions const& options, std::ostream& out)
{
    if (options.csv) {
        compute::check_output_place(*options.csv, "csv", options.force,
                                    is_comparison_csv);
    }
    ComparedSides const sides(options);
    auto const a = sides.a().read(sides.scenarios().a);
    auto const b = sides.b().read(sides.scenarios().b);
    auto const& header = sides.a().header();
    auto rows =
        cubes::differing_figures(sides.selected(), a.figures, b.figures);
    cubes::sort_by_size(rows, header.figure_units, options.few);

    print_title(sides, options, out);
    bool has_differences = false;
    if (sides.are_two_files()) {
        has_differences = print_file_differences(
            sides, a, b,
            options.scenarios.empty() ? OtherScenarios::compare
                                      : OtherScenarios::leave_out,
            out);
        out << '\n';
    }
    print_summary(rows, sides.selected(), out);
    print_largest(rows, header, options, out);
    if (options.csv) {
        base::write_file_atomically(*options.csv, comparison_csv(rows, header));
    }
    return has_differences ? base::ExitStatus::differences
                           : base::ExitStatus::done;
}

}  // namespace samspil::app
