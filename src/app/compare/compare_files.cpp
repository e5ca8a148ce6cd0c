#include "app/compare/compare_files.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "app/compare/compare_headers.hpp"
#include "app/labels/figure_text.hpp"
#include "app/labels/text_table.hpp"
#include "cubes/comparison/differing_counts.hpp"
#include "cubes/comparison/differing_figures.hpp"
#include "cubes/cube_cell.hpp"

namespace samspil::app {
namespace {

using cubes::CommonAxes;
using cubes::CubeDifference;
using cubes::CubeFileHeader;
using cubes::ScenarioResult;
using Align = TextTable::Align;

//! How much of one scenario differs.
struct Verdict
{
    std::size_t figures = 0;             //!< compared
    std::vector<std::size_t> by_period;  //!< differing, by common period
    std::vector<CubeDifference> counts;  //!< cubes that differ
    std::size_t correlations = 0;        //!< compared
    std::size_t differing_correlations = 0;

    std::size_t differing_figures() const
    {
        std::size_t sum = 0;
        for (auto const count : by_period) {
            sum += count;
        }
        return sum;
    }
    bool has_differences() const
    {
        return this->differing_figures() > 0 || !counts.empty() ||
               differing_correlations > 0;
    }
};

Verdict compare_scenario(CommonAxes const& axes, ScenarioResult const& a,
                         ScenarioResult const& b)
{
    Verdict verdict;
    verdict.figures =
        axes.periods.size() * axes.geographies.size() * axes.figures.size();
    for (auto const& period : axes.periods) {
        auto one = axes;
        one.periods = {period};
        verdict.by_period.push_back(
            cubes::differing_figures(one, a.figures, b.figures).size());
    }
    verdict.counts = cubes::differing_counts(axes, a.counts, b.counts);
    verdict.correlations = axes.periods.size() * reference::level_labels.size();
    verdict.differing_correlations =
        cubes::differing_correlations(axes, a.correlations, b.correlations);
    return verdict;
}

//! "overlap, male, 25-34" of a cell in C order.
std::string cell_text(cubes::CubeSpec const& spec, std::size_t cell)
{
    return fmt::format("{}", fmt::join(cubes::cell_labels(spec, cell), ", "));
}

void print_counts(std::vector<CubeDifference> const& counts,
                  CubeFileHeader const& header, std::ostream& out)
{
    TextTable table;
    table.add_column("  count", Align::left);
    table.add_column("cells that differ", Align::right);
    table.add_column("of", Align::right);
    table.add_column("largest", Align::right);
    table.add_column("A", Align::right);
    table.add_column("B", Align::right);
    table.add_column("where", Align::left);
    for (auto const& cube : counts) {
        auto const& spec = cubes::cube(cube.cube);
        auto const& cell = cube.largest;
        table.add_row(
            {"  " + std::string(spec.name), with_thousands(cube.differing),
             with_thousands(cube.compared),
             (cell.b > cell.a ? "+" : "") + with_thousands(cell.b - cell.a),
             with_thousands(cell.a), with_thousands(cell.b),
             fmt::format("{}, {}: {}",
                         header.years.at(static_cast<int>(cell.year.a)),
                         header.geographies[cell.geography.a].code,
                         cell_text(spec, cell.cell))});
    }
    table.print(out);
}

void print_verdict(Verdict const& verdict, CommonAxes const& axes,
                   CubeFileHeader const& header, std::ostream& out)
{
    out << fmt::format("{} of {} key figures differ",
                       with_thousands(verdict.differing_figures()),
                       with_thousands(verdict.figures));
    if (verdict.differing_figures() > 0) {
        out << "; by period";
        for (std::size_t i = 0; i < axes.periods.size(); ++i) {
            out << (i == 0 ? ": " : ", ")
                << header.periods[axes.periods[i].a].label << ' '
                << with_thousands(verdict.by_period[i]);
        }
    }
    out << fmt::format("\n{} of {} counts have cells that differ\n",
                       verdict.counts.size(), cubes::cube_count);
    if (!verdict.counts.empty()) {
        print_counts(verdict.counts, header, out);
    }
    out << fmt::format("{} of {} correlations differ\n",
                       verdict.differing_correlations, verdict.correlations);
}

//! Names of the other scenarios that both have and that differ.
std::vector<std::string> differing_others(ComparedSides const& sides,
                                          std::size_t& compared)
{
    std::vector<std::string> names;
    auto const& in_a = sides.a().header().scenarios;
    auto const& in_b = sides.b().header().scenarios;
    for (std::size_t i = 0; i < in_a.size(); ++i) {
        auto const found = std::find(in_b.begin(), in_b.end(), in_a[i]);
        if (i == sides.scenarios().a || found == in_b.end()) {
            continue;
        }
        ++compared;
        auto const a = sides.a().read(i);
        auto const b =
            sides.b().read(static_cast<std::size_t>(found - in_b.begin()));
        if (compare_scenario(sides.axes(), a, b).has_differences()) {
            names.push_back(in_a[i]);
        }
    }
    return names;
}

}  // namespace

bool print_file_differences(ComparedSides const& sides, ScenarioResult const& a,
                            ScenarioResult const& b, OtherScenarios others,
                            std::ostream& out)
{
    auto const& header = sides.a().header();
    auto const lines = header_differences(header, sides.b().header());
    if (!lines.empty()) {
        out << "The files are not of the same (A | B):\n";
        for (auto const& line : lines) {
            out << "  " << line << '\n';
        }
        out << '\n';
    }
    auto const verdict = compare_scenario(sides.axes(), a, b);
    print_verdict(verdict, sides.axes(), header, out);
    bool has_differences = verdict.has_differences();
    if (others == OtherScenarios::compare) {
        std::size_t compared = 0;
        auto const names = differing_others(sides, compared);
        if (compared > 0) {
            out << fmt::format(
                "{} of {} other scenarios differ{}{}\n", names.size(), compared,
                names.empty() ? "" : ": ", fmt::join(names, " · "));
        }
        has_differences = has_differences || !names.empty();
    }
    out << (has_differences ? "The files differ.\n"
                            : "What both files have is equal.\n");
    return has_differences;
}

}  // namespace samspil::app
