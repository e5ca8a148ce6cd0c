#include "app/compare/compare_tables.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <ostream>

#include "app/labels/figure_text.hpp"
#include "app/labels/text_table.hpp"
#include "names/unit_names.hpp"

namespace samspil::app {
namespace {

using cubes::ComparedFigure;
using cubes::FigureDifference;
using Align = TextTable::Align;
using Rows = std::span<FigureDifference const>;

std::string fraction_text(ComparedFigure const& figure)
{
    return count_text(figure.numerator) + " / " +
           count_text(figure.denominator);
}

std::string difference_text(double difference, int decimals)
{
    return std::isnan(difference)
               ? std::string(missing_text)
               : fmt::format("{:+.{}f}", difference, decimals);
}

std::string overlap_text(std::optional<bool> const& overlap)
{
    if (!overlap) {
        return std::string(missing_text);
    }
    return *overlap ? "overlap" : "apart";
}

bool has_bounds(FigureDifference const& row)
{
    return !std::isnan(row.a.lower) || !std::isnan(row.b.lower);
}

//! One unit's table.
class UnitTable
{
  public:
    UnitTable(cubes::CubeFileHeader const& header, std::string_view unit,
              bool with_bounds)
        : header_(header),
          decimals_(decimals_of(unit) + 1),
          with_bounds_(with_bounds)
    {
        table_.add_column("figure", Align::left);
        table_.add_column("code", Align::left);
        table_.add_column("name", Align::left);
        for (auto const* const heading : {"A", "B", "B − A"}) {
            table_.add_column(heading, Align::right);
        }
        if (with_bounds) {
            table_.add_column("A 95 %", Align::right);
            table_.add_column("B 95 %", Align::right);
            table_.add_column("intervals", Align::left);
        }
        table_.add_column("A of", Align::right);
        table_.add_column("B of", Align::right);
    }

    void add(FigureDifference const& row)
    {
        auto const& geography = header_.geographies[row.geography.a];
        std::vector<std::string> cells{
            header_.figure_ids[row.figure.a],
            geography.code,
            geography.name,
            value_text(row.a.value, decimals_),
            value_text(row.b.value, decimals_),
            difference_text(row.difference(), decimals_)};
        if (with_bounds_) {
            cells.push_back(interval_text(row.a.lower, row.a.upper, decimals_));
            cells.push_back(interval_text(row.b.lower, row.b.upper, decimals_));
            cells.push_back(overlap_text(row.intervals_overlap()));
        }
        cells.push_back(fraction_text(row.a));
        cells.push_back(fraction_text(row.b));
        table_.add_row(std::move(cells));
    }
    void add_gap() { table_.add_gap(); }

    void print(std::ostream& out) const { table_.print(out); }

  private:
    cubes::CubeFileHeader const& header_;  //!< of the first side
    int decimals_;                         //!< of values
    bool with_bounds_;                     //!< columns of intervals
    TextTable table_;
};

//! The rows of the unit that the first row has.
Rows of_first_unit(Rows rows, cubes::CubeFileHeader const& header)
{
    auto const unit_of = [&](FigureDifference const& row) {
        return header.figure_units[row.figure.a];
    };
    auto const unit = unit_of(rows.front());
    auto const end = std::find_if(
        rows.begin(), rows.end(),
        [&](FigureDifference const& row) { return unit_of(row) != unit; });
    return rows.first(static_cast<std::size_t>(end - rows.begin()));
}

void print_unit(Rows rows, cubes::CubeFileHeader const& header,
                CompareOptions const& options, bool with_bounds,
                std::ostream& out)
{
    auto const& unit = header.figure_units[rows.front().figure.a];
    auto const shown = rows.first(std::min(rows.size(), options.top));
    out << fmt::format("\n{}: {} of {} differences\n",
                       names::unit_name(unit, names::Language::english),
                       shown.size(), with_thousands(rows.size()));
    auto const on_few = std::find_if(shown.begin(), shown.end(),
                                     [&](FigureDifference const& row) {
                                         return row.rests_on < options.few;
                                     });
    if (on_few != shown.end()) {
        out << (on_few == shown.begin() ? "All rest" : "Below the gap: rest")
            << fmt::format(" on fewer than {} (--few).\n", options.few);
    }
    UnitTable table(header, unit, with_bounds);
    for (auto row = shown.begin(); row != shown.end(); ++row) {
        if (row == on_few && row != shown.begin()) {
            table.add_gap();
        }
        table.add(*row);
    }
    table.print(out);
}

}  // namespace

void print_largest(Rows rows, cubes::CubeFileHeader const& header,
                   CompareOptions const& options, std::ostream& out)
{
    if (options.top == 0) {
        return;
    }
    bool const with_bounds = std::any_of(rows.begin(), rows.end(), has_bounds);
    while (!rows.empty()) {
        auto const of_unit = of_first_unit(rows, header);
        print_unit(of_unit, header, options, with_bounds, out);
        rows = rows.subspan(of_unit.size());
    }
}

}  // namespace samspil::app
