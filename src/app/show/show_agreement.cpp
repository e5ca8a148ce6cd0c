#include "app/show/show_agreement.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <string_view>

#include "app/labels/cube_labels.hpp"
#include "app/labels/figure_text.hpp"
#include "app/labels/find_figures.hpp"
#include "app/show/placement.hpp"
#include "app/show/show_data.hpp"
#include "app/show/show_page.hpp"
#include "names/axis_names.hpp"
#include "names/capitalised.hpp"

namespace samspil::app {
namespace {

using names::Text;
using Align = TextTable::Align;

//! One pair of municipalities, its column of the table.
struct Pair
{
    std::size_t figure;
    ShownCell country;
    std::vector<RankedValue> ranked;  //!< the 98, the highest first
    std::size_t count;                //!< of those that are ranked
};

class Agreement
{
  public:
    Agreement(ShowSelection const& selection, std::size_t scenario,
              std::size_t period, double least)
        : selection_(selection)
    {
        auto const rows = rows_of_level(selection.header(), "municipality");
        for (auto const figure :
             find_figures(selection.header().figure_ids, "agreement.*")) {
            ShownCell const country{scenario, period, ShowSelection::country,
                                    figure};
            auto ranked = rank_areas(selection, country, rows, least);
            auto const count = static_cast<std::size_t>(std::count_if(
                ranked.begin(), ranked.end(),
                [](RankedValue const& each) { return each.rank.has_value(); }));
            pairs_.push_back({figure, country, std::move(ranked), count});
        }
    }

    void append_cells(std::vector<ShownCell>& cells) const
    {
        for (auto const& pair : pairs_) {
            cells.push_back(pair.country);
            if (pair.count > 0) {
                for (auto const* const each : {lowest(pair), highest(pair)}) {
                    auto cell = pair.country;
                    cell.area = each->area;
                    cells.push_back(cell);
                }
            }
        }
    }

    TextTable table(names::Language language) const
    {
        TextTable table;
        table.add_column("", Align::left);
        auto const* const axis = names::find_axis("pair");
        for (auto const& pair : pairs_) {
            auto const& id = selection_.figure_id(pair.figure);
            auto const* const label =
                names::find_label_name(*axis, id.substr(id.find('.') + 1));
            table.add_column(
                label == nullptr
                    ? id
                    : names::capitalised(std::string(label->name.in(language))),
                Align::right);
        }
        add_row(table, {"Landet (pct.)", "Country (%)"}, language,
                [&](Pair const& pair) {
                    return value_text(selection_.value(pair.country).value, 1,
                                      language);
                });
        add_row(table,
                {"Kommunen med mindst overensstemmelse (pct.)",
                 "Municipality with the least agreement (%)"},
                language, [&](Pair const& pair) {
                    return pair.count == 0
                               ? std::string(missing_text)
                               : text(pair, *lowest(pair), language);
                });
        add_row(table,
                {"Kommunen med mest overensstemmelse (pct.)",
                 "Municipality with the most agreement (%)"},
                language, [&](Pair const& pair) {
                    return pair.count == 0
                               ? std::string(missing_text)
                               : text(pair, *highest(pair), language);
                });
        return table;
    }

  private:
    static RankedValue const* highest(Pair const& pair)
    {
        return &pair.ranked.front();
    }
    //! The first by code of those that are lowest.
    static RankedValue const* lowest(Pair const& pair)
    {
        auto const value = pair.ranked[pair.count - 1].shown.value;
        return &*std::find_if(pair.ranked.begin(), pair.ranked.end(),
                              [value](RankedValue const& each) {
                                  return each.shown.value == value;
                              });
    }

    //! "91,8 Ærø", "100,0 (12 kommuner)"
    std::string text(Pair const& pair, RankedValue const& ranked,
                     names::Language language) const
    {
        auto const same = std::count_if(
            pair.ranked.begin(), pair.ranked.end(),
            [&ranked](RankedValue const& each) {
                return each.rank && each.shown.value == ranked.shown.value;
            });
        auto const who =
            same == 1
                ? selection_.area(ranked.area).name
                : fmt::format("{} {}", same,
                              Text{"kommuner", "municipalities"}.in(language));
        return fmt::format("{} ({})",
                           value_text(ranked.shown.value, 1, language), who);
    }

    template <class TextOf>
    void add_row(TextTable& table, Text const& heading,
                 names::Language language, TextOf const& text_of) const
    {
        std::vector<std::string> cells{std::string(heading.in(language))};
        for (auto const& pair : pairs_) {
            cells.push_back(text_of(pair));
        }
        table.add_row(std::move(cells));
    }

    ShowSelection const& selection_;
    std::vector<Pair> pairs_;
};

}  // namespace

void show_agreement(ShowSelection const& selection, ShowOptions const& options,
                    std::ostream& out)
{
    auto const language = options.language;
    auto const least = options.least_denominator.value_or(1);
    if (!is_for_people(options.form)) {
        std::vector<ShownCell> cells;
        for (std::size_t scenario = 0; scenario < selection.scenarios().size();
             ++scenario) {
            for (auto const period : selection.periods()) {
                Agreement(selection, scenario, period, least)
                    .append_cells(cells);
            }
        }
        write_data(long_data(selection, cells, language), options.form,
                   language, out);
        return;
    }
    constexpr Text title{"Overensstemmelse mellem kommuner, {}, scenario {}",
                         "Agreement of municipalities, {}, scenario {}"};
    constexpr Text remark{
        "Mindst og mest: blandt kommuner med mindst {} observation(er).",
        "Least and most: among municipalities with {} or more observations."};
    print_pages(selection, out, [&](std::size_t scenario, std::size_t period) {
        print_title(fmt::format(fmt::runtime(title.in(language)),
                                selection.period_label(period),
                                selection.scenarios()[scenario]),
                    options, out);
        print_table(
            Agreement(selection, scenario, period, least).table(language),
            options, out);
        print_remark(fmt::format(fmt::runtime(remark.in(language)),
                                 count_text(least, language)),
                     options, out);
    });
}

}  // namespace samspil::app
