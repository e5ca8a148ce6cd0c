#include "app/show/show_page.hpp"

#include <fmt/core.h>

#include <ostream>

#include "app/forms/page.hpp"
#include "names/level_names.hpp"

namespace samspil::app {
namespace {

Page page_of(ShowOptions const& options)
{
    return {options.form, options.language, options.terminal};
}

}  // namespace

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
    print_title(title, page_of(options), out);
}

void print_table(TextTable const& table, ShowOptions const& options,
                 std::ostream& out)
{
    print_table(table, page_of(options), out);
}

void print_remark(std::string const& text, ShowOptions const& options,
                  std::ostream& out)
{
    out << '\n';
    print_paragraph(text, page_of(options), out);
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
