#include "app/figures/figures.hpp"

#include <fmt/core.h>

#include <ostream>
#include <vector>

#include "app/labels/cube_labels.hpp"
#include "app/labels/find_figures.hpp"
#include "app/labels/text_table.hpp"
#include "base/error.hpp"
#include "cubes/figures/key_figure.hpp"
#include "names/figure_names.hpp"
#include "names/unit_names.hpp"
#include "text/folded.hpp"
#include "text/pattern.hpp"

namespace samspil::app {
namespace {

using names::Language;

//! Whether all words of what is looked for stand in the figure's texts.
bool is_wanted(cubes::KeyFigure const& figure, std::string const& wanted)
{
    if (wanted.find('*') != std::string::npos) {
        return text::fits_pattern(figure.id, wanted);
    }
    std::string texts = text::folded(figure.id);
    for (auto const language : {Language::danish, Language::english}) {
        if (auto const name = names::find_figure_name(figure.id, language)) {
            texts += '\n' + text::folded(name->name) + '\n' +
                     text::folded(name->definition) + '\n' +
                     text::folded(names::family_name(name->family, language)) +
                     '\n' + std::string(names::id_of(name->family));
        }
    }
    for (auto const& word : wrapped(text::folded(wanted), 1)) {
        if (texts.find(word) == std::string::npos) {
            return false;
        }
    }
    return true;
}

void print_indented(std::string const& text, Terminal const& terminal,
                    std::ostream& out)
{
    constexpr std::string_view indent = "  ";
    for (auto const& line : wrapped(text, terminal.width - indent.size())) {
        out << indent << line << '\n';
    }
}

void print_figure(cubes::KeyFigure const& figure, Language language,
                  Terminal const& terminal, std::ostream& out)
{
    auto const name = names::find_figure_name(figure.id, language);
    out << emphasised(figure.id, terminal);
    out << fmt::format("  {}, {}\n",
                       names::unit_name(cubes::name_of(figure.unit), language),
                       name ? name->rule : "");
    if (name) {
        print_indented(name->name, terminal, out);
        print_indented(name->definition, terminal, out);
    }
}

}  // namespace

void list_figures(std::string const& wanted, Language language,
                  Terminal const& terminal, std::ostream& out)
{
    std::size_t count = 0;
    for (auto const family : names::all_families) {
        bool has_heading = false;
        for (auto const& figure : cubes::key_figures()) {
            auto const name = names::find_figure_name(figure.id, language);
            if (!name || name->family != family || !is_wanted(figure, wanted)) {
                continue;
            }
            if (!has_heading) {
                out << (count == 0 ? "" : "\n")
                    << emphasised(
                           fmt::format("{} (--theme {})",
                                       names::family_name(family, language),
                                       names::id_of(family)),
                           terminal)
                    << '\n';
                has_heading = true;
            }
            print_figure(figure, language, terminal, out);
            ++count;
        }
    }
    if (count == 0) {
        std::vector<std::string> ids;
        for (auto const& figure : cubes::key_figures()) {
            ids.push_back(figure.id);
        }
        throw base::UsageError(
            "no key figure has '" + wanted +
            "' in its id, name or definition; " +
            naming_some(ids, wanted, std::string(figures_lists_all)));
    }
}

}  // namespace samspil::app
