#include "app/labels/find_figures.hpp"

#include <algorithm>
#include <set>

#include "app/labels/cube_labels.hpp"
#include "base/error.hpp"
#include "names/family.hpp"
#include "names/figure_names.hpp"
#include "text/folded.hpp"
#include "text/pattern.hpp"

namespace samspil::app {
namespace {

using Rows = std::vector<std::size_t>;
using Texts = std::vector<std::string>;

Rows by_pattern(Texts const& ids, std::string const& pattern)
{
    Rows rows;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (text::fits_pattern(ids[i], pattern)) {
            rows.push_back(i);
        }
    }
    return rows;
}

//! By a part of the id, or of a name in either language.
Rows by_part(Texts const& ids, std::string const& part)
{
    Rows rows;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        auto texts = text::folded(ids[i]);
        for (auto const language :
             {names::Language::danish, names::Language::english}) {
            if (auto const name = names::find_figure_name(ids[i], language)) {
                texts += '\n' + text::folded(name->name);
            }
        }
        if (texts.find(part) != std::string::npos) {
            rows.push_back(i);
        }
    }
    return rows;
}

[[noreturn]] void refuse_several_figures(Texts const& ids,
                                         std::string const& given,
                                         Rows const& rows)
{
    Texts names;
    for (auto const row : rows) {
        names.push_back(ids[row]);
    }
    throw base::UsageError(
        "--figure '" + given + "' could be " + first_ones(names) +
        ": give a whole id, or a pattern such as '" + given + "*' for several");
}

Rows of_family(Texts const& ids, std::string const& theme)
{
    auto const family = names::find_family(text::folded(theme));
    if (!family) {
        Texts families;
        for (auto const each : names::all_families) {
            families.emplace_back(names::id_of(each));
        }
        throw base::UsageError("--theme '" + theme +
                               "' is no family of key figures; " +
                               naming_some(families, theme));
    }
    Rows rows;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        auto const name =
            names::find_figure_name(ids[i], names::Language::english);
        if (name && name->family == *family) {
            rows.push_back(i);
        }
    }
    if (rows.empty()) {
        throw base::UsageError("--theme '" + theme +
                               "': the cube file has none of its key figures");
    }
    return rows;
}

}  // namespace

Rows find_figures(Texts const& ids, std::string const& given)
{
    auto rows = by_pattern(ids, given);
    if (rows.empty() && given.find('*') == std::string::npos &&
        !given.empty()) {
        rows = by_part(ids, text::folded(given));
        if (rows.size() > 1) {
            refuse_several_figures(ids, given, rows);
        }
    }
    if (rows.empty()) {
        throw base::UsageError(
            "--figure '" + given + "' is no key figure of the cube file; " +
            naming_some(ids, given, std::string(figures_lists_all)));
    }
    return rows;
}

std::string listed_families()
{
    std::string text;
    for (auto const family : names::all_families) {
        text.append(text.empty() ? "" : ", ").append(names::id_of(family));
    }
    return text;
}

Rows choose_figures(Texts const& ids, Texts const& given, Texts const& themes)
{
    std::set<std::size_t> chosen;
    for (auto const& each : given) {
        auto const rows = find_figures(ids, each);
        chosen.insert(rows.begin(), rows.end());
    }
    for (auto const& theme : themes) {
        auto const rows = of_family(ids, theme);
        chosen.insert(rows.begin(), rows.end());
    }
    if (given.empty() && themes.empty()) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            chosen.insert(i);
        }
    }
    return {chosen.begin(), chosen.end()};
}

}  // namespace samspil::app
