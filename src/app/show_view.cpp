#include "app/show_view.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/error.hpp"
#include "cubes/cube_file_reader.hpp"

namespace samspil::app {
namespace {

constexpr std::size_t country_index = 0;  // first row of the axis (M7.3)
constexpr std::size_t named_at_most = 8;  // in messages

//! ASCII letters in lower case; enough to compare codes and ids.
std::string lower_case(std::string text)
{
    for (auto& c : text) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return text;
}

bool is_same(std::string const& left, std::string const& right)
{
    return lower_case(left) == lower_case(right);
}

//! The valid ones that look like what was given, else the first ones.
std::vector<std::string> candidates(std::string const& given,
                                    std::vector<std::string> const& valid)
{
    std::vector<std::string> alike;
    for (auto const& text : valid) {
        if (!given.empty() &&
            lower_case(text).find(lower_case(given)) != std::string::npos) {
            alike.push_back(text);
        }
    }
    return alike.empty() ? valid : alike;
}

[[noreturn]] void refuse(std::string const& option, std::string const& given,
                         std::vector<std::string> const& valid)
{
    std::string message =
        "--" + option + " '" + given + "' is not in the cube file; it has";
    auto const named = candidates(given, valid);
    for (std::size_t i = 0; i < std::min(named.size(), named_at_most); ++i) {
        message += (i == 0 ? " " : ", ") + named[i];
    }
    if (valid.size() > std::min(named.size(), named_at_most)) {
        message += " … (" + std::to_string(valid.size()) + " in all)";
    }
    throw base::UsageError(message);
}

//! Index of what was given, case ignored.
std::size_t find(std::string const& option, std::string const& given,
                 std::vector<std::string> const& valid)
{
    for (std::size_t i = 0; i < valid.size(); ++i) {
        if (is_same(valid[i], given)) {
            return i;
        }
    }
    refuse(option, given, valid);
}

//! What is shown: a cube file, one scenario of it, one period.
class Selection
{
  public:
    explicit Selection(ShowOptions const& options)
        : reader_(options.cubes),
          scenario_(find("scenario", options.scenario, header().scenarios)),
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
        return find("figure", id, header().figure_ids);
    }

    //! By code, else by name.
    std::size_t find_geography(std::string const& given) const
    {
        std::vector<std::string> codes;
        for (std::size_t i = 0; i < header().geographies.size(); ++i) {
            if (is_same(geography(i).code, given)) {
                return i;
            }
            codes.push_back(geography(i).code);
        }
        for (std::size_t i = 0; i < header().geographies.size(); ++i) {
            if (is_same(geography(i).name, given)) {
                return i;
            }
        }
        refuse("geography", given, codes);
    }

    //! The geographies of a level, in the file's order.
    std::vector<std::size_t> of_level(std::string const& given) const
    {
        std::vector<std::size_t> rows;
        std::vector<std::string> levels;
        for (std::size_t i = 0; i < header().geographies.size(); ++i) {
            auto const& level = geography(i).level;
            if (is_same(level, given)) {
                rows.push_back(i);
            }
            if (std::find(levels.begin(), levels.end(), level) ==
                levels.end()) {
                levels.push_back(level);
            }
        }
        if (rows.empty()) {
            refuse("level", given, levels);
        }
        return rows;
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
        std::vector<std::string> labels;
        for (auto const& period : header().periods) {
            labels.push_back(period.label);
        }
        return find("period",
                    given.value_or(std::to_string(header().years.last())),
                    labels);
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
        view.figures.push_back(
            {header.figure_ids[i], header.figure_units[i],
             selection.value(row, i), selection.value(country_index, i)});
    }
    return view;
}

RankingView view_ranking(ShowOptions const& options)
{
    Selection const selection(options);
    auto const level = options.level.value_or("municipality");
    auto const figure = selection.find_figure(options.figure.value_or(""));
    auto const rows = selection.of_level(level);
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
