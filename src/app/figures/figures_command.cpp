#include "app/figures/figures_command.hpp"

#include "app/figures/figures.hpp"
#include "app/options/command_line.hpp"
#include "app/standard_output.hpp"
#include "parallel/session.hpp"

namespace samspil::app {
namespace {

CommandLine make_command_line()
{
    CommandLine line("figures",
                     "[TEXT] [OPTIONS]\n\n"
                     "Lists key figures with their names, definitions and "
                     "rules.");
    line.add_example("samspil figures genindl")
        .add_example("samspil figures 'readmission.*' --language da");
    line.add("language", "da|en", "of names and definitions (default: by LANG)")
        .add_switch("no-pager", "print all at once on a terminal, too")
        .set_positional("text",
                        "what is looked for in ids, names and definitions, or "
                        "a pattern of ids with *");
    return line;
}

}  // namespace

base::ExitStatus run_figures(Arguments const& arguments)
{
    auto line = make_command_line();
    if (!line.parse(arguments) || !parallel::speaks_for_launched_ranks()) {
        return base::ExitStatus::done;
    }
    auto const language = reading_language(line.optional("language"));
    auto const terminal = find_terminal();
    print_paged(terminal, !line.is_on("no-pager"), [&](std::ostream& out) {
        list_figures(line.optional("text").value_or(""), language, terminal,
                     out);
    });
    flush_output();
    return base::ExitStatus::done;
}

}  // namespace samspil::app
