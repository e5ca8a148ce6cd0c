#include "app/show/show_command.hpp"

#include <iostream>

#include "app/options/command_line.hpp"
#include "app/show/show.hpp"
#include "app/standard_output.hpp"
#include "parallel/session.hpp"

namespace samspil::app {
namespace {

CommandLine make_command_line()
{
    CommandLine line("show", "--cubes FILE [OPTIONS]");
    line.add("cubes", "FILE", "a cube file made by samspil compute")
        .add("geography", "CODE",
             "the area whose key figures are shown (default: DK)")
        .add("figure", "ID", "rank areas by this key figure instead")
        .add("level", "LEVEL",
             "the areas that are ranked: region, cluster, municipality, … "
             "(default: municipality)")
        .add("period", "PERIOD",
             "a year, or years taken together (default: the last year)")
        .add("scenario", "NAME", "whose figures are shown", "base")
        .add_switch("json", "print JSON");
    return line;
}

ShowOptions to_options(CommandLine const& line)
{
    ShowOptions options;
    options.cubes = line.required("cubes");
    options.geography = line.optional("geography");
    options.figure = line.optional("figure");
    options.level = line.optional("level");
    options.period = line.optional("period");
    options.scenario = line.required("scenario");
    options.form = line.is_on("json") ? ShowForm::json : ShowForm::table;
    return options;
}

}  // namespace

base::ExitStatus run_show(Arguments const& arguments)
{
    auto line = make_command_line();
    if (line.parse(arguments) && parallel::speaks_for_launched_ranks()) {
        show(to_options(line), std::cout);
        flush_output();
    }
    return base::ExitStatus::done;
}

}  // namespace samspil::app
