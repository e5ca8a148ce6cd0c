#include "app/compare/compare_tables.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <ostream>

#include "app/labels/figure_text.hpp"
#include "app/labels/text_table.hpp"
#include "names/figure_names.hpp"
#include "names/unit_names.hpp"

namespace samspil::app {
namespace {

using cubes::ComparedFigure;
using cubes::FigureDifference;
using Align = TextTable::Align;
using names::Text;
using DifferenceRows = std::span<FigureDifference const>;

constexpr std::size_t rows_for_people = 20;

constexpr Text unit_heading{"{}: {} af {} forskelle",
                            "{}: {} of {} differences"};
constexpr Text all_on_few{"Alle hviler på færre end {} (--few).",
                          "All rest on fewer than {} (--few)."};
constexpr Text some_on_few{
    "Under mellemrummet: hviler på færre end {} (--few).",
    "Below the gap: rest on fewer than {} (--few)."};
constexpr Text overlap{"overlapper", "overlap"};
constexpr Text apart{"adskilt", "apart"};

//! One unit's table. Intervals stand behind their values, so that it fits.
class UnitTable
{
  public:
    UnitTable(cubes::CubeFileHeader const& header, std::string_view unit,
              Language language)
        : header_(header), decimals_(decimals_of(unit) + 1), language_(language)
    {
        table_.add_column(say({"nøgletal", "figure"}), Align::left);
        table_.add_column(say({"område", "area"}), Align::left);
        for (auto const* const name : {"A", "B", "B − A"}) {
            table_.add_column(name, Align::right);
        }
        table_.add_column(say({"A af", "A of"}), Align::right);
        table_.add_column(say({"B af", "B of"}), Align::right);
    }

    void add(FigureDifference const& row)
    {
        auto const& area = header_.geographies[row.geography.a];
        auto const& id = header_.figure_ids[row.figure.a];
        auto const name = names::find_figure_name(id, language_);
        table_.add_row({name ? name->short_name : id,
                        area.name + " (" + area.code + ")", side_text(row.a),
                        side_text(row.b), difference_text(row),
                        fraction_text(row.a), fraction_text(row.b)});
    }
    void add_gap() { table_.add_gap(); }

    TextTable const& table() const { return table_; }

  private:
    std::string say(Text const& text) const
    {
        return std::string(text.in(language_));
    }
    //! "50.00 [46.00; 54.00]"
    std::string side_text(ComparedFigure const& figure) const
    {
        auto const value = value_text(figure.value, decimals_, language_);
        return std::isnan(figure.lower)
                   ? value
                   : value + ' ' +
                         interval_text(figure.lower, figure.upper, decimals_,
                                       language_);
    }
    //! "+1.50 apart"
    std::string difference_text(FigureDifference const& row) const
    {
        auto const difference = row.difference();
        auto text = value_text(difference, decimals_, language_);
        if (!std::isnan(difference) && !std::signbit(difference)) {
            text.insert(0, "+");
        }
        if (auto const overlaps = row.intervals_overlap()) {
            text += ' ' + say(*overlaps ? overlap : apart);
        }
        return text;
    }
    std::string fraction_text(ComparedFigure const& figure) const
    {
        return count_text(figure.numerator, language_) + " / " +
               count_text(figure.denominator, language_);
    }

    cubes::CubeFileHeader const& header_;  //!< of the first side
    int decimals_;                         //!< of values
    Language language_;
    TextTable table_;
};

//! The rows of the unit that the first row has.
DifferenceRows of_first_unit(DifferenceRows rows,
                             cubes::CubeFileHeader const& header)
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

void print_unit(DifferenceRows rows, cubes::CubeFileHeader const& header,
                CompareOptions const& options, std::ostream& out)
{
    auto const& page = options.page;
    auto const language = page.language;
    auto const& unit = header.figure_units[rows.front().figure.a];
    auto const shown = rows.first(
        std::min(rows.size(), options.top.value_or(rows_for_people)));
    out << '\n';
    print_paragraph(
        fmt::format(fmt::runtime(unit_heading.in(language)),
                    names::unit_name(unit, language), shown.size(),
                    with_thousands(static_cast<double>(rows.size()), language)),
        page, out);
    auto const on_few = std::find_if(shown.begin(), shown.end(),
                                     [&](FigureDifference const& row) {
                                         return row.rests_on < options.few;
                                     });
    if (on_few != shown.end()) {
        auto const& text = on_few == shown.begin() ? all_on_few : some_on_few;
        print_paragraph(
            fmt::format(fmt::runtime(text.in(language)), options.few), page,
            out);
    }
    out << (page.form == Form::markdown ? "\n" : "");
    UnitTable table(header, unit, language);
    for (auto row = shown.begin(); row != shown.end(); ++row) {
        if (row == on_few && row != shown.begin()) {
            table.add_gap();
        }
        table.add(*row);
    }
    print_table(table.table(), page, out);
}

}  // namespace

void print_largest(DifferenceRows rows, cubes::CubeFileHeader const& header,
                   CompareOptions const& options, std::ostream& out)
{
    if (options.top == std::size_t{0}) {
        return;
    }
    while (!rows.empty()) {
        auto const of_unit = of_first_unit(rows, header);
        print_unit(of_unit, header, options, out);
        rows = rows.subspan(of_unit.size());
    }
}

}  // namespace samspil::app
