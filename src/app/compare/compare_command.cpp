#include "app/compare/compare_command.hpp"

#include <iostream>

#include "app/compare/compare.hpp"
#include "app/forms/form_options.hpp"
#include "app/labels/find_figures.hpp"
#include "app/options/command_line.hpp"
#include "app/options/option_values.hpp"
#include "app/standard_output.hpp"
#include "parallel/session.hpp"

namespace samspil::app {
namespace {

constexpr std::int64_t most_rows = 1'000'000'000;
constexpr double highest_few = 1e9;

using Texts = std::vector<std::string>;

CommandLine make_command_line()
{
    CommandLine line("compare",
                     "--cubes FILE --scenario B [OPTIONS]\n"
                     "   or: samspil compare --cubes OLD --cubes NEW "
                     "[OPTIONS]\n\n"
                     "Where key figures differ most: between two scenarios of "
                     "a file, or between two\nfiles (exit status 3 if "
                     "anything that both have differs). Largest differences\n"
                     "first, a table for each unit: units cannot be weighed "
                     "against each other.");
    line.add_example(
            "samspil compare --cubes cubes.h5 --scenario min_age=19 --level "
            "region")
        .add_example(
            "samspil compare --cubes cubes.h5 --scenario "
            "municipality=residence \\\n      --figure 'overlap_*' --period "
            "2020-2022 --top 8")
        .add_example(
            "samspil compare --cubes old.h5 --cubes new.h5 "
            "--same-observation")
        .add_example(
            "samspil compare --cubes old.h5 --cubes new.h5 --csv "
            "differences.csv");
    line.add_list("cubes", "FILE",
                  "a cube file made by samspil compute; given twice: two "
                  "files are compared")
        .add_list("scenario", "NAME",
                  "one file: given once, it is compared with base; given "
                  "twice, A with B. Two files: the scenario that is compared "
                  "(default: base, and whether the others differ); given "
                  "twice, the first file's and the second's")
        .add("period", "PERIOD",
             "a year, or years taken together (default: the last year)")
        .add("level", "LEVEL",
             "the areas that are shown: region, cluster, municipality, a level "
             "of your own, or all",
             "municipality")
        .add_list("geography", "AREA",
                  "only this area: its code, name or a part of the name; may "
                  "be given several times")
        .add_list("figure", "ID",
                  "only this key figure: its id, a part of its name, or a "
                  "pattern with *; may be given several times")
        .add_list("theme", "FAMILY",
                  "only a family of key figures: " + listed_families())
        .add("top", "N",
             "rows of each unit (default: 20 in tables, all in csv, tsv, json "
             "and xlsx)")
        .add("few", "N",
             "figures whose denominator is smaller come after the others",
             "100")
        .add("csv", "FILE", "write all differences that are chosen")
        .add_switch("force", "replace a CSV file that is there already")
        .add_switch("same-observation",
                    "two files: what differs by definition, because their "
                    "years or observation ends do, is set apart and explained, "
                    "and is no difference");
    add_form_options(line);
    return line;
}

CompareOptions to_options(CommandLine const& line)
{
    CompareOptions options;
    for (auto const& path : line.list("cubes").value_or(Texts{})) {
        options.cubes.emplace_back(path);
    }
    options.scenarios = line.list("scenario").value_or(Texts{});
    options.period = line.optional("period");
    options.level = line.required("level");
    options.geographies = line.list("geography").value_or(Texts{});
    options.figures = line.list("figure").value_or(Texts{});
    options.themes = line.list("theme").value_or(Texts{});
    if (auto const top = line.optional("top")) {
        options.top = static_cast<std::size_t>(
            parse_whole_number("top", *top, 1, most_rows));
    }
    options.few = parse_decimal("few", line.required("few"), highest_few);
    if (auto const csv = line.optional_place("csv")) {
        options.csv = *csv;
    }
    options.force = line.is_on("force");
    options.same_observation = line.is_on("same-observation");
    options.page = read_page(line);
    return options;
}

}  // namespace

base::ExitStatus run_compare(Arguments const& arguments)
{
    auto line = make_command_line();
    auto status = base::ExitStatus::done;
    if (line.parse(arguments) && parallel::speaks_for_launched_ranks()) {
        status = compare(to_options(line), std::cout);
        flush_output();
    }
    return status;
}

}  // namespace samspil::app
