#include "app/show/show_page.hpp"

#include <fmt/core.h>

#include <ostream>

#include "names/level_names.hpp"

namespace samspil::app {

std::string area_text(cubes::GeographyLabel const& area,
                      names::Language language)
{
    return fmt::format(
        "{} ({}, {})", area.name, area.code,
        names::level_name(area.level, names::Number::one, language));
}

std::string common_text(ShowSelection const& selection)
{
    std::string text;
    if (selection.periods().size() == 1) {
        text = selection.period_label(selection.periods().front());
    }
    if (selection.scenarios().size() == 1) {
        text += (text.empty() ? "scenario " : ", scenario ") +
                selection.scenarios().front();
    }
    return text;
}

void print_title(std::string const& title, ShowOptions const& options,
                 std::ostream& out)
{
    auto const confidential = confidential_line.in(options.language);
    if (options.form == Form::markdown) {
        out << "**" << title << "**\n\n" << confidential << "\n\n";
        return;
    }
    for (auto const& line : wrapped(title, options.terminal.width)) {
        out << emphasised(line, options.terminal) << '\n';
    }
    out << confidential << "\n\n";
}

void print_table(TextTable const& table, ShowOptions const& options,
                 std::ostream& out)
{
    if (options.form == Form::markdown) {
        table.print_markdown(out);
    } else {
        table.print(out, options.terminal.width);
    }
}

void print_remark(std::string const& text, ShowOptions const& options,
                  std::ostream& out)
{
    out << '\n';
    for (auto const& line : wrapped(text, options.terminal.width)) {
        out << line << '\n';
    }
}

void print_pages(
    ShowSelection const& selection, std::ostream& out,
    std::function<void(std::size_t scenario, std::size_t period)> const& print)
{
    bool is_first = true;
    for (std::size_t scenario = 0; scenario < selection.scenarios().size();
         ++scenario) {
        for (auto const period : selection.periods()) {
            out << (is_first ? "" : "\n");
            is_first = false;
            print(scenario, period);
        }
    }
}

}  // namespace samspil::app
