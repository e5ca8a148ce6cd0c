#include "app/show/show.hpp"

#include <algorithm>
#include <ostream>

#include "app/show/placement.hpp"
#include "app/show/show_agreement.hpp"
#include "app/show/show_correlations.hpp"
#include "app/show/show_data.hpp"
#include "app/show/show_kind.hpp"
#include "app/show/show_page.hpp"
#include "app/show/show_selection.hpp"
#include "app/show/show_tables.hpp"
#include "app/with_ranks.hpp"

namespace samspil::app {
namespace {

constexpr names::Text nothing_to_show{
    "Ingen værdi (–) nogen steder: nævneren er 0 i alt, hvad der er valgt.",
    "No value (–) anywhere: the denominator is 0 in all that is chosen."};

bool is_ranking(ShowSelection const& selection, ShowOptions const& options)
{
    return ranked_level(options) && !options.wide &&
           selection.figures().size() == 1 && selection.periods().size() == 1 &&
           selection.scenarios().size() == 1;
}

bool is_placement(ShowSelection const& selection, ShowOptions const& options)
{
    return !ranked_level(options) && !options.wide &&
           selection.areas().size() == 1 && selection.periods().size() == 1 &&
           selection.scenarios().size() == 1;
}

//! A ranking's cells in its order. Areas below a least denominator are left
//! out only if the user has named one.
std::vector<ShownCell> ranked_cells(ShowSelection const& selection,
                                    ShowOptions const& options)
{
    auto const chosen = selection.cells();
    std::vector<ShownCell> cells;
    for (auto const& ranked :
         rank_areas(selection, chosen.front(), selection.areas(),
                    options.least_denominator.value_or(0))) {
        if (ranked.rank || !options.least_denominator) {
            auto cell = chosen.front();
            cell.area = ranked.area;
            cells.push_back(cell);
        }
    }
    return cells;
}

void show_for_programs(ShowSelection const& selection,
                       ShowOptions const& options, std::ostream& out)
{
    if (selection.is_empty()) {
        make_log().warning(
            std::string(nothing_to_show.in(names::Language::english)));
    }
    if (options.wide) {
        write_data(wide_data(selection, options.language), options.form,
                   options.language, out);
        return;
    }
    auto const cells = is_ranking(selection, options)
                           ? ranked_cells(selection, options)
                           : selection.cells();
    write_data(long_data(selection, cells, options.language), options.form,
               options.language, out);
}

void show_for_people(ShowSelection const& selection, ShowOptions const& options,
                     std::ostream& out)
{
    if (is_ranking(selection, options)) {
        print_ranking(selection, options, out);
    } else if (is_placement(selection, options)) {
        print_placement(selection, options, out);
    } else {
        print_cells(selection, options, out);
    }
    if (selection.is_empty()) {
        print_remark(std::string(nothing_to_show.in(options.language)), options,
                     out);
    }
}

}  // namespace

void show(ShowOptions const& options, std::ostream& out)
{
    check_show_options(options);
    auto const table = published_table(options);
    ShowSelection const selection(options);
    if (table == PublishedTable::agreement) {
        show_agreement(selection, options, out);
    } else if (table == PublishedTable::correlations) {
        show_correlations(selection, options, out);
    } else if (is_for_people(options.form)) {
        show_for_people(selection, options, out);
    } else {
        show_for_programs(selection, options, out);
    }
}

}  // namespace samspil::app
