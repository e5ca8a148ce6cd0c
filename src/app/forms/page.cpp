#include "app/forms/page.hpp"

#include <ostream>

namespace samspil::app {

void print_title(std::string const& title, Page const& page, std::ostream& out)
{
    auto const confidential = confidential_line.in(page.language);
    if (page.form == Form::markdown) {
        out << "**" << title << "**\n\n" << confidential << "\n\n";
        return;
    }
    for (auto const& line : wrapped(title, page.terminal.width)) {
        out << emphasised(line, page.terminal) << '\n';
    }
    out << confidential << "\n\n";
}

void print_table(TextTable const& table, Page const& page, std::ostream& out)
{
    if (page.form == Form::markdown) {
        table.print_markdown(out);
    } else {
        table.print(out, page.terminal.width);
    }
}

void print_paragraph(std::string const& text, Page const& page,
                     std::ostream& out)
{
    for (auto const& line : wrapped(text, page.terminal.width)) {
        out << line << '\n';
    }
}

void print_item(std::string const& text, Page const& page, std::ostream& out)
{
    constexpr std::size_t indent = 2;
    auto const* mark = "- ";
    for (auto const& line : wrapped(text, page.terminal.width - indent)) {
        out << mark << line << '\n';
        mark = "  ";
    }
}

}  // namespace samspil::app
