#include <fmt/core.h>

#include <algorithm>

#include "app/labels/figure_text.hpp"
#include "app/show/placement.hpp"
#include "app/show/show_page.hpp"
#include "app/show/show_tables.hpp"
#include "names/level_names.hpp"
#include "names/unit_names.hpp"

namespace samspil::app {
namespace {

using Align = TextTable::Align;
using names::Text;

std::vector<std::string> row_of(ShowSelection const& selection,
                                RankedValue const& ranked, std::size_t figure,
                                names::Language language)
{
    auto const& area = selection.area(ranked.area);
    auto const& shown = ranked.shown;
    auto const decimals = decimals_of(selection.unit(figure));
    std::vector<std::string> cells{
        ranked.rank ? std::to_string(*ranked.rank) : "", area.code, area.name,
        value_text(shown.value, decimals, language)};
    if (selection.header().has_bounds) {
        cells.push_back(
            interval_text(shown.lower, shown.upper, decimals, language));
    }
    cells.push_back(count_text(shown.numerator, language));
    cells.push_back(count_text(shown.denominator, language));
    return cells;
}

void add_columns(TextTable& table, bool has_bounds, names::Language language)
{
    auto const add = [&](Text const& heading, Align align) {
        table.add_column(std::string(heading.in(language)), align);
    };
    add({"nr.", "rank"}, Align::right);
    add({"kode", "code"}, Align::left);
    add({"navn", "name"}, Align::left);
    add({"værdi", "value"}, Align::right);
    if (has_bounds) {
        add({"95 %-interval", "95 % interval"}, Align::right);
    }
    add({"tæller", "numerator"}, Align::right);
    add({"nævner", "denominator"}, Align::right);
}

}  // namespace

void print_ranking(ShowSelection const& selection, ShowOptions const& options,
                   std::ostream& out)
{
    auto const language = options.language;
    auto const figure = selection.figures().front();
    ShownCell const cell{0, selection.periods().front(), ShowSelection::country,
                         figure};
    auto const least =
        options.least_denominator.value_or(selection.threshold());
    // Areas that were named beside the level stand below, as the country does.
    auto const& level = selection.area(selection.areas().back()).level;
    std::vector<std::size_t> at_level;
    std::vector<std::size_t> beside;
    for (auto const area : selection.areas()) {
        (selection.area(area).level == level ? at_level : beside)
            .push_back(area);
    }
    if (std::find(selection.areas().begin(), selection.areas().end(),
                  ShowSelection::country) == selection.areas().end()) {
        beside.push_back(ShowSelection::country);
    }
    auto const ranked = rank_areas(selection, cell, at_level, least);

    print_title(
        fmt::format("{} ({}), {}, {}", selection.figure_name(figure, language),
                    names::unit_name(selection.unit(figure), language),
                    names::level_name(level, names::Number::several, language),
                    common_text(selection)),
        options, out);
    TextTable table;
    add_columns(table, selection.header().has_bounds, language);
    for (auto const& each : ranked) {
        table.add_row(row_of(selection, each, figure, language));
    }
    if (!beside.empty()) {
        table.add_gap();
    }
    for (auto const area : beside) {
        auto at = cell;
        at.area = area;
        table.add_row(row_of(selection,
                             {area, selection.value(at), std::nullopt}, figure,
                             language));
    }
    print_table(table, options, out);
    auto const unranked = std::count_if(
        ranked.begin(), ranked.end(),
        [](RankedValue const& each) { return !each.rank.has_value(); });
    constexpr Text remark{
        "Uden nummer: {} med nævner under {} eller uden værdi (–).",
        "Without a rank: {} with a denominator below {} or without a value "
        "(–)."};
    print_remark(fmt::format(fmt::runtime(remark.in(language)), unranked,
                             count_text(least, language)),
                 options, out);
}

}  // namespace samspil::app
