#include "app/figures/codebook_command.hpp"

#include <iostream>
#include <string_view>
#include <vector>

#include "app/forms/terminal.hpp"
#include "app/options/command_line.hpp"
#include "app/standard_output.hpp"
#include "cubes/figures/key_figure.hpp"
#include "names/figure_names.hpp"
#include "names/unit_names.hpp"
#include "parallel/session.hpp"
#include "text/csv_field.hpp"

namespace samspil::app {
namespace {

CommandLine make_command_line()
{
    CommandLine line(
        "codebook",
        "[OPTIONS]\n\n"
        "Prints every key figure as CSV: id, name, definition, "
        "rule, unit, family and\nshort name. The codebook.xlsx of "
        "a publication says the same of the figures that\nit has.");
    line.add_example("samspil codebook --language da > codebook.csv");
    line.add("language", "da|en",
             "of names, definitions and units (default: by LANG)");
    return line;
}

void print_row(std::vector<std::string_view> const& fields, std::ostream& out)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        out << (i == 0 ? "" : ",") << text::csv_field(fields[i], ',');
    }
    out << '\n';
}

void print_codebook(names::Language language, std::ostream& out)
{
    print_row(
        {"id", "name", "definition", "rule", "unit", "family", "short_name"},
        out);
    for (auto const family : names::all_families) {
        for (auto const& figure : cubes::key_figures()) {
            auto const name = names::find_figure_name(figure.id, language);
            if (name && name->family == family) {
                print_row(
                    {figure.id, name->name, name->definition, name->rule,
                     names::unit_name(cubes::name_of(figure.unit), language),
                     names::id_of(family), name->short_name},
                    out);
            }
        }
    }
}

}  // namespace

base::ExitStatus run_codebook(Arguments const& arguments)
{
    auto line = make_command_line();
    if (line.parse(arguments) && parallel::speaks_for_launched_ranks()) {
        print_codebook(reading_language(line.optional("language")), std::cout);
        flush_output();
    }
    return base::ExitStatus::done;
}

}  // namespace samspil::app
