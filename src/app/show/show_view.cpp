#include "app/show/show_view.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "app/labels/cube_labels.hpp"
#include "app/labels/open_cubes.hpp"
#include "cubes/file/cube_file_reader.hpp"

namespace samspil::app {
namespace {

constexpr std::size_t country_index = 0;  // first row of the axis (M7.3)

//! What is shown: a cube file, one scenario of it, one period.
class Selection
{
  public:
    explicit Selection(ShowOptions const& options)
        : reader_(open_cubes(options.cubes)),
          scenario_(
              find_label("scenario", options.scenario, header().scenarios)),
          period_(find_period(options.period)),
          result_(reader_.read(scenario_))
    {
    }

    cubes::CubeFileHeader const& header() const { return reader_.header(); }
    std::string const& scenario() const
    {
        return header().scenarios[scenario_];
    }
    std::string const& period() const
    {
        return header().periods[period_].label;
    }
    cubes::GeographyLabel const& geography(std::size_t index) const
    {
        return header().geographies[index];
    }

    std::size_t find_figure(std::string const& id) const
    {
        return find_label("figure", id, header().figure_ids);
    }

    //! By code, else by name.
    std::size_t find_geography(std::string const& given) const
    {
        std::vector<std::string> codes;
        for (std::size_t i = 0; i < header().geographies.size(); ++i) {
            if (is_same_label(geography(i).code, given)) {
                return i;
            }
            codes.push_back(geography(i).code);
        }
        for (std::size_t i = 0; i < header().geographies.size(); ++i) {
            if (is_same_label(geography(i).name, given)) {
                return i;
            }
        }
        refuse_label("geography", given, codes);
    }

    ShownValue value(std::size_t geography, std::size_t figure) const
    {
        auto const& figures = result_.figures;
        auto const i = figures.index(period_, geography, figure);
        ShownValue shown{figures.numerator[i], figures.denominator[i],
                         figures.value[i], std::nullopt, std::nullopt};
        if (figures.has_bounds()) {
            shown.lower = figures.lower[i];
            shown.upper = figures.upper[i];
        }
        return shown;
    }

  private:
    //! The last year unless given: pooled periods stand after the years.
    std::size_t find_period(std::optional<std::string> const& given) const
    {
        return find_label("period",
                          given.value_or(std::to_string(header().years.last())),
                          period_labels(header()));
    }

    cubes::CubeFileReader reader_;
    std::size_t scenario_;          //!< index on the scenario axis
    std::size_t period_;            //!< index on the period axis
    cubes::ScenarioResult result_;  //!< of the scenario
};

//! Highest value first, missing ones last, else in the file's order.
void rank(std::vector<RankedArea>& areas)
{
    std::stable_sort(areas.begin(), areas.end(),
                     [](RankedArea const& left, RankedArea const& right) {
                         auto const a = left.figure.value;
                         auto const b = right.figure.value;
                         return !std::isnan(a) && (std::isnan(b) || a > b);
                     });
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (std::isnan(areas[i].figure.value)) {
            continue;
        }
        bool const ties =
            i > 0 && areas[i].figure.value == areas[i - 1].figure.value;
        areas[i].rank = ties ? areas[i - 1].rank : i + 1;
    }
}

}  // namespace

AreaView view_area(ShowOptions const& options)
{
    Selection const selection(options);
    auto const& header = selection.header();
    auto const row = options.geography
                         ? selection.find_geography(*options.geography)
                         : country_index;
    AreaView view{selection.scenario(),
                  selection.period(),
                  selection.geography(row),
                  selection.geography(country_index),
                  {}};
    std::size_t first = 0;
    std::size_t end = header.figure_ids.size();
    if (options.figure) {
        first = selection.find_figure(*options.figure);
        end = first + 1;
    }
    for (auto i = first; i < end; ++i) {
        view.figures.push_back({header.figure_ids[i], header.figure_units[i],
                                selection.value(row, i),
                                selection.value(country_index, i)});
    }
    return view;
}

RankingView view_ranking(ShowOptions const& options)
{
    Selection const selection(options);
    auto const level = options.level.value_or("municipality");
    auto const figure = selection.find_figure(options.figure.value_or(""));
    auto const rows = rows_of_level(selection.header(), level);
    RankingView view{selection.scenario(),
                     selection.period(),
                     selection.header().figure_ids[figure],
                     selection.header().figure_units[figure],
                     selection.geography(rows.front()).level,
                     {},
                     {std::nullopt, selection.geography(country_index),
                      selection.value(country_index, figure)}};
    for (auto const row : rows) {
        view.areas.push_back({std::nullopt, selection.geography(row),
                              selection.value(row, figure)});
    }
    rank(view.areas);
    return view;
}

}  // namespace samspil::app
