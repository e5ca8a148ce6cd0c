#include "app/help/topics_of_answers.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <sstream>

#include "app/labels/text_table.hpp"
#include "cubes/figures/key_figure.hpp"
#include "names/family.hpp"
#include "names/figure_names.hpp"
#include "names/level_names.hpp"
#include "records/scenario_keys.hpp"
#include "reference/geographies.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::app {
namespace {

using names::Language;
using Align = TextTable::Align;

std::string fitted_text(TextTable const& table)
{
    constexpr std::size_t line_width = 80;
    std::ostringstream out;
    table.print(out, line_width);
    return out.str();
}

//! Levels of every run (M7.3), with their Danish names.
std::string level_table()
{
    auto const areas = reference::standard_geographies();
    TextTable table;
    table.add_column("level", Align::left);
    table.add_column("in Danish", Align::left);
    table.add_column("areas", Align::right);
    for (auto const& level : reference::geography_levels(areas)) {
        auto const count = std::count_if(
            areas.begin(), areas.end(),
            [&level](auto const& area) { return area.level == level; });
        table.add_row(
            {level,
             names::level_name(level, names::Number::several, Language::danish),
             std::to_string(count)});
    }
    return fitted_text(table);
}

//! Families of key figures (M10.7) and how many figures each has.
std::string family_table()
{
    TextTable table;
    table.add_column("family", Align::left);
    table.add_column("its figures", Align::left);
    table.add_column("number", Align::right);
    auto const& figures = cubes::key_figures();
    for (auto const family : names::all_families) {
        auto const count = std::count_if(
            figures.begin(), figures.end(), [family](auto const& figure) {
                auto const name =
                    names::find_figure_name(figure.id, Language::english);
                return name && name->family == family;
            });
        table.add_row(
            {std::string(names::id_of(family)),
             std::string(names::family_name(family, Language::english)),
             std::to_string(count)});
    }
    return fitted_text(table);
}

//! Keys of scenarios (M11) with their defaults.
std::string key_table()
{
    TextTable table;
    table.add_column("key", Align::left);
    table.add_column("default", Align::left);
    table.add_column("values", Align::left);
    records::Scenario const defaults;
    for (auto const& key : records::scenario_keys()) {
        table.add_row({std::string(key.name), key.get(defaults),
                       std::string(key.values)});
    }
    return fitted_text(table);
}

}  // namespace

std::string help_on_areas()
{
    return R"(How areas are named

--geography of show and compare takes one of these. They are tried in this
order:

  its code           751, 0751, 1084, NJ1, DK
  its name           Aarhus, "Region Hovedstaden", "Aarhus Kommune", Danmark
  a part of a name   samsø, hovedst

Capitals do not matter, and å may be written aa, æ ae, ø oe. "Region", "Klynge"
or "Kommune" beside a name says its level. If several areas fit, the message
names them: give a code, or more of the name.

--level takes a level, and means all its areas:

)" + level_table() +
           R"(
'unknown' counts persons of whom no place is known (M7).

All areas of a cube file, and its levels:
  samspil info cubes.h5 --list geographies
  samspil info cubes.h5 --list levels

Areas of your own are further rows (M7.5), from a CSV file with a row for each
place. The level is any word. The part is byen or syd for a half of København,
else empty:
  code,name,level,municipality,part
  NORD,Nordsjælland,council,217,
  HBY,København indre,council,101,byen

  samspil compute --store store --out areas.h5 --geographies areas.csv
  samspil show --cubes areas.h5 --geography NORD
)";
}

std::string help_on_figures()
{
    return R"(How key figures are named

--figure of show and compare takes one of these, and may be given several times:

  its id           overlap_of_psychiatry
  a pattern        'readmission.*'; * stands for anything, so quote it
  a part           of one figure's id, or of its name in Danish or English

--theme takes a family of key figures:

)" + family_table() +
           R"(
A family of which a cube file has no figure is refused.

samspil figures lists ids, names, definitions and rules, also those that have a
word in them:
  samspil figures genindl
  samspil figures 'diagnosis_mix.*'

The ids of a cube file, one a line:
  samspil info cubes.h5 --list figures
)";
}

std::string help_on_periods()
{
    return R"(Periods

A period is a year of the run (2022), or years taken together (2020-2022). Taken
together, numerators and denominators are sums over the years, that is,
person-years. Growth since the first year is missing there.

The years are the store's: samspil ingest --years FIRST-LAST. compute adds the
periods of --pooled FIRST-LAST, which may be given several times. Without it,
that is 2020-2022, if the store has these years.

  samspil compute --store store --out cubes.h5 --pooled 2018-2022
  samspil show --cubes cubes.h5 --period 2020-2022
  samspil show --cubes cubes.h5 --period all --wide
  samspil compare --cubes cubes.h5 --scenario min_age=19 --period 2020-2022

show and compare take the last year if none is given.

The periods of a cube file, one a line:
  samspil info cubes.h5 --list periods
)";
}

std::string help_on_scenarios()
{
    return R"(Scenarios

A scenario is a value for each of these keys (M11):

)" + key_table() +
           R"(
compute counts all scenarios of a run in one pass. The first is 'base': the
defaults. The others differ from it in what they name.

  --scenario NAME:KEY=VALUE,...  one scenario with a name of yours: letters,
                                 digits, _ and -
  --scenario base:KEY=VALUE,...  changes the baseline of the whole run
  --vary KEY=VALUE,VALUE,...     every combination of the values of all --vary

A combination's name is what differs from the baseline:
min_age=19,municipality=residence. Named scenarios come first; the last --vary
runs fastest. --dry-run lists the scenarios, and the memory that they need.

  samspil compute --store store --out cubes.h5 --vary min_age=18,19 \
      --vary municipality=acting,residence --dry-run
  samspil compute --store store --out cubes.h5 --scenario older:min_age=19

show --scenario NAME shows another than base; compare --scenario NAME tells
where it differs from base.

The scenarios of a cube file, one a line:
  samspil info cubes.h5 --list scenarios
)";
}

}  // namespace samspil::app
