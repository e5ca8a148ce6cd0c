#include "app/compare/compare_files.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <ostream>
#include <string>
#include <vector>

#include "app/compare/compare_headers.hpp"
#include "app/compare/set_apart_text.hpp"
#include "app/labels/figure_text.hpp"
#include "cubes/cube_cell.hpp"

namespace samspil::app {
namespace {

using cubes::CubeDifference;
using cubes::CubeFileHeader;
using Align = TextTable::Align;
using names::Text;

constexpr Text not_of_the_same{"Filerne er ikke af det samme (A | B):",
                               "The files are not of the same (A | B):"};
constexpr Text figures_differ{"{} af {} nøgletal er forskellige",
                              "{} of {} key figures differ"};
constexpr Text by_period{"; efter periode: ", "; by period: "};
constexpr Text counts_differ{"{} af {} kuber har celler, der er forskellige",
                             "{} of {} counts have cells that differ"};
constexpr Text correlations_differ{"{} af {} korrelationer er forskellige",
                                   "{} of {} correlations differ"};
constexpr Text others_differ{"{} af {} andre scenarier er forskellige{}{}",
                             "{} of {} other scenarios differ{}{}"};
constexpr Text differ{"Filerne er forskellige.", "The files differ."};
constexpr Text are_equal{"Det, som begge filer har, er ens.",
                         "What both files have is equal."};

//! "overlap, male, 25-34" of a cell in C order.
std::string cell_text(cubes::CubeSpec const& spec, std::size_t cell)
{
    return fmt::format("{}", fmt::join(cubes::cell_labels(spec, cell), ", "));
}

class FilePrinter
{
  public:
    FilePrinter(ComparedSides const& sides, Page const& page, std::ostream& out)
        : sides_(sides), page_(page), out_(out)
    {
    }

    void print_headers() const
    {
        auto const lines =
            header_differences(header(), sides_.b().header(), page_.language);
        if (lines.empty()) {
            return;
        }
        print_paragraph(say(not_of_the_same), page_, out_);
        out_ << (page_.form == Form::markdown ? "\n" : "");
        for (auto const& line : lines) {
            print_item(line, page_, out_);
        }
        out_ << '\n';
    }

    void print(ScenarioComparison const& found) const
    {
        print_item(figures_text(found), page_, out_);
        print_item(fmt::format(fmt::runtime(say(counts_differ)),
                               found.counts.size(), cubes::cube_count),
                   page_, out_);
        print_item(fmt::format(fmt::runtime(say(correlations_differ)),
                               thousands(found.differing_correlations),
                               thousands(found.correlations)),
                   page_, out_);
    }

    void print_counts(std::vector<CubeDifference> const& counts) const
    {
        TextTable table;
        table.add_column(say({"kube", "count"}), Align::left);
        table.add_column(say({"forskellige celler", "cells that differ"}),
                         Align::right);
        table.add_column(say({"af", "of"}), Align::right);
        table.add_column(say({"største", "largest"}), Align::right);
        table.add_column("A", Align::right);
        table.add_column("B", Align::right);
        table.add_column(say({"hvor", "where"}), Align::left);
        for (auto const& cube : counts) {
            auto const& spec = cubes::cube(cube.cube);
            auto const& cell = cube.largest;
            table.add_row(
                {std::string(spec.name), thousands(cube.differing),
                 thousands(cube.compared),
                 (cell.b > cell.a ? "+" : "") + thousands(cell.b - cell.a),
                 thousands(cell.a), thousands(cell.b),
                 fmt::format("{}, {}: {}",
                             header().years.at(static_cast<int>(cell.year.a)),
                             header().geographies[cell.geography.a].code,
                             cell_text(spec, cell.cell))});
        }
        out_ << '\n';
        print_table(table, page_, out_);
        out_ << '\n';
    }

    void print_others(FileComparison const& found) const
    {
        if (found.others > 0) {
            auto const& names = found.differing_others;
            print_item(
                fmt::format(fmt::runtime(say(others_differ)), names.size(),
                            found.others, names.empty() ? "" : ": ",
                            fmt::join(names, " · ")),
                page_, out_);
        }
    }

    void print_verdict(FileComparison const& found) const
    {
        out_ << '\n';
        print_set_apart(found.set_apart, page_, out_);
        print_paragraph(say(found.has_differences() ? differ : are_equal),
                        page_, out_);
    }

  private:
    CubeFileHeader const& header() const { return sides_.a().header(); }
    std::string say(Text const& text) const
    {
        return std::string(text.in(page_.language));
    }
    template <class Number>
    std::string thousands(Number number) const
    {
        return with_thousands(static_cast<double>(number), page_.language);
    }

    std::string figures_text(ScenarioComparison const& found) const
    {
        auto text = fmt::format(fmt::runtime(say(figures_differ)),
                                thousands(found.differing_figures()),
                                thousands(found.figures));
        if (found.differing_figures() == 0) {
            return text;
        }
        std::vector<std::string> periods;
        for (std::size_t i = 0; i < found.by_period.size(); ++i) {
            auto const position = sides_.axes().periods[i].a;
            periods.push_back(header().periods[position].label + ' ' +
                              thousands(found.by_period[i]));
        }
        return text + say(by_period) +
               fmt::format("{}", fmt::join(periods, ", "));
    }

    ComparedSides const& sides_;
    Page const& page_;
    std::ostream& out_;
};

}  // namespace

void print_file_differences(ComparedSides const& sides,
                            FileComparison const& comparison, Page const& page,
                            std::ostream& out)
{
    FilePrinter const printer(sides, page, out);
    printer.print_headers();
    printer.print(comparison.chosen);
    printer.print_others(comparison);
    if (!comparison.chosen.counts.empty()) {
        printer.print_counts(comparison.chosen.counts);
    }
    printer.print_verdict(comparison);
}

}  // namespace samspil::app
