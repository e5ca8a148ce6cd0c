#include "app/show/show_command.hpp"

#include <iostream>

#include "app/forms/form_options.hpp"
#include "app/labels/find_figures.hpp"
#include "app/options/command_line.hpp"
#include "app/options/option_values.hpp"
#include "app/show/show.hpp"
#include "app/standard_output.hpp"
#include "parallel/session.hpp"

namespace samspil::app {
namespace {

using Texts = std::vector<std::string>;

constexpr double highest_denominator = 1e15;

CommandLine make_command_line()
{
    CommandLine line(
        "show",
        "--cubes FILE [OPTIONS]\n\n"
        "Key figures: areas x figures x periods as a table; of one area with "
        "their\nplacement; of one figure ranked over a level.");
    line.add_example(
            "samspil show --cubes C.h5 --geography aarhus --theme main")
        .add_example(
            "samspil show --cubes C.h5 --figure overlap_of_psychiatry --level "
            "cluster")
        .add_example(
            "samspil show --cubes C.h5 --geography 751 --geography DK \\\n"
            "      --figure 'readmission.*' --period all --wide")
        .add_example(
            "samspil show --cubes C.h5 --table agreement --language da")
        .add_example(
            "samspil show --cubes C.h5 --level region --theme mix --format csv "
            "> mix.csv");
    line.add("cubes", "FILE", "a cube file made by samspil compute")
        .add_list("geography", "AREA",
                  "an area: its code, name or a part of the name; may be given "
                  "several times (default: DK)")
        .add("level", "LEVEL",
             "all areas of this level: region, cluster, municipality, or a "
             "level of your own")
        .add_list("figure", "ID",
                  "a key figure: its id, a part of its name, or a pattern with "
                  "*; may be given several times (samspil figures lists them)")
        .add_list("theme", "FAMILY",
                  "a family of key figures: " + listed_families())
        .add("table", "TABLE",
             "agreement or 1.1, as the source numbers it; correlations or 1.4")
        .add_list("period", "PERIOD",
                  "a year, years taken together, or all (default: the last "
                  "year); may be given several times")
        .add_list("scenario", "NAME",
                  "whose figures are shown; may be given several times "
                  "(default: base)")
        .add("least-denominator", "N",
             "areas with a smaller denominator are not ranked (default: the "
             "file's threshold; for --table agreement 1)")
        .add_switch("wide", "periods, or else figures, side by side");
    add_form_options(line);
    line.add_switch("no-pager", "print all at once on a terminal, too");
    return line;
}

ShowOptions to_options(CommandLine const& line)
{
    ShowOptions options;
    options.cubes = line.required("cubes");
    options.geographies = line.list("geography").value_or(Texts{});
    options.level = line.optional("level");
    options.figures = line.list("figure").value_or(Texts{});
    options.themes = line.list("theme").value_or(Texts{});
    options.table = line.optional("table");
    options.periods = line.list("period").value_or(Texts{});
    options.scenarios = line.list("scenario").value_or(Texts{});
    if (auto const least = line.optional("least-denominator")) {
        options.least_denominator =
            parse_decimal("least-denominator", *least, highest_denominator);
    }
    options.wide = line.is_on("wide");
    auto const page = read_page(line);
    options.form = page.form;
    options.language = page.language;
    options.terminal = page.terminal;
    return options;
}

void print(ShowOptions const& options, bool is_paged)
{
    print_paged(options.terminal, is_paged && options.form == Form::table,
                [&](std::ostream& out) { show(options, out); });
}

}  // namespace

base::ExitStatus run_show(Arguments const& arguments)
{
    auto line = make_command_line();
    if (line.parse(arguments) && parallel::speaks_for_launched_ranks()) {
        print(to_options(line), !line.is_on("no-pager"));
        flush_output();
    }
    return base::ExitStatus::done;
}

}  // namespace samspil::app
