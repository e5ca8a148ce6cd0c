#include "app/show/show_correlations.hpp"

#include <fmt/core.h>

#include <ostream>

#include "app/forms/data_table.hpp"
#include "app/labels/figure_text.hpp"
#include "app/show/show_page.hpp"
#include "names/axis_names.hpp"
#include "names/capitalised.hpp"
#include "names/significance.hpp"
#include "reference/labels.hpp"

namespace samspil::app {
namespace {

using names::Text;
using Align = TextTable::Align;

std::string level_text(std::size_t level, names::Language language)
{
    auto const label = reference::level_labels[level];
    auto const* const name =
        names::find_label_name(*names::find_axis("level"), label);
    return std::string(name->name.in(language));
}

cubes::Correlation const& correlation_of(ShowSelection const& selection,
                                         std::size_t scenario,
                                         std::size_t period, std::size_t level)
{
    return selection.result(scenario)
        .correlations[period * reference::level_labels.size() + level];
}

DataTable data_of(ShowSelection const& selection, names::Language language)
{
    DataTable table{
        {"scenario", "period", "level", "level_name", "r", "p", "n", "stars"},
        {}};
    for (std::size_t scenario = 0; scenario < selection.scenarios().size();
         ++scenario) {
        for (auto const period : selection.periods()) {
            for (std::size_t level = 0; level < reference::level_labels.size();
                 ++level) {
                auto const& each =
                    correlation_of(selection, scenario, period, level);
                table.rows.push_back(
                    {selection.scenarios()[scenario],
                     selection.period_label(period),
                     std::string(reference::level_labels[level]),
                     level_text(level, language), each.r, each.p,
                     static_cast<double>(each.n),
                     std::string(names::stars_of(each.p))});
            }
        }
    }
    return table;
}

TextTable table_of(ShowSelection const& selection, std::size_t scenario,
                   std::size_t period, names::Language language)
{
    TextTable table;
    table.add_column(std::string(Text{"indsats", "level"}.in(language)),
                     Align::left);
    table.add_column(
        std::string(Text{"korrelation", "correlation"}.in(language)),
        Align::right);
    table.add_column("", Align::left);
    table.add_column("p", Align::right);
    table.add_column(
        std::string(Text{"kommuner", "municipalities"}.in(language)),
        Align::right);
    // The published table begins with the highest level.
    for (auto level = reference::level_labels.size(); level-- > 0;) {
        auto const& each = correlation_of(selection, scenario, period, level);
        table.add_row({names::capitalised(level_text(level, language)),
                       value_text(each.r, 2, language),
                       std::string(names::stars_of(each.p)),
                       value_text(each.p, 3, language),
                       std::to_string(each.n)});
    }
    return table;
}

}  // namespace

void show_correlations(ShowSelection const& selection,
                       ShowOptions const& options, std::ostream& out)
{
    auto const language = options.language;
    if (!is_for_people(options.form)) {
        write_data(data_of(selection, language), options.form, language, out);
        return;
    }
    constexpr Text title{
        "Sammenhæng mellem indsatsens andel blandt alle modtagere og i "
        "overlapsgruppen, kommuner, {}, scenario {}",
        "Correlation of the level's share among all recipients and in the "
        "overlap group, municipalities, {}, scenario {}"};
    print_pages(selection, out, [&](std::size_t scenario, std::size_t period) {
        print_title(fmt::format(fmt::runtime(title.in(language)),
                                selection.period_label(period),
                                selection.scenarios()[scenario]),
                    options, out);
        print_table(table_of(selection, scenario, period, language), options,
                    out);
    });
    constexpr Text remark{
        "*** signifikant på 1 pct.-niveau, ** på 5 pct., * på 10 pct. En "
        "kommune er med, hvis personerne på trinnet i begge grupper når "
        "tærsklen ({}) i hvert år.",
        "*** significant at 1 %, ** at 5 %, * at 10 %. A municipality is "
        "included if the persons at the level reach the threshold ({}) in both "
        "groups in every year."};
    print_remark(fmt::format(fmt::runtime(remark.in(language)),
                             count_text(selection.threshold(), language)),
                 options, out);
}

}  // namespace samspil::app
