#include "app/forms/form_options.hpp"

#include <string>

#include "base/error.hpp"

namespace samspil::app {
namespace {

Form form_of(CommandLine const& line)
{
    auto const form = parse_form(line.required("format"));
    if (!line.is_on("json")) {
        return form;
    }
    if (form != Form::table && form != Form::json) {
        throw base::UsageError("--json and --format " +
                               line.required("format") +
                               " ask for two forms: leave one out");
    }
    return Form::json;
}

}  // namespace

void add_form_options(CommandLine& line)
{
    line.add("format", "FORM",
             std::string(all_forms) +
                 "; csv with --language da opens in a Danish Excel",
             "table")
        .add_switch("json", "the same as --format json")
        .add("language", "da|en",
             "of names and numbers (default: tables by LANG, csv, tsv, json "
             "and xlsx English)");
}

Page read_page(CommandLine const& line)
{
    Page page;
    page.form = form_of(line);
    auto const language = line.optional("language");
    page.language = language || is_for_people(page.form)
                        ? reading_language(language)
                        : names::Language::english;
    page.terminal = find_terminal();
    if (page.form == Form::xlsx && page.terminal.is_terminal()) {
        throw base::UsageError(
            "a workbook is no text for a terminal: write "
            "'--format xlsx > FILE.xlsx'");
    }
    return page;
}

}  // namespace samspil::app
