#include "app/show/show_selection.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "app/labels/cube_labels.hpp"
#include "app/labels/find_area.hpp"
#include "app/labels/find_figures.hpp"
#include "app/labels/open_cubes.hpp"
#include "app/show/show_kind.hpp"
#include "names/figure_names.hpp"

namespace samspil::app {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

template <class T>
void add_once(std::vector<T>& list, T const& value)
{
    if (std::find(list.begin(), list.end(), value) == list.end()) {
        list.push_back(value);
    }
}

}  // namespace

ShowSelection::ShowSelection(ShowOptions const& options)
    : reader_(open_cubes(options.cubes))
{
    choose_areas(options);
    choose_periods(options.periods);
    figures_ =
        choose_figures(header().figure_ids, options.figures, options.themes);
    choose_scenarios(options.scenarios);
}

void ShowSelection::choose_scenarios(std::vector<std::string> const& given)
{
    std::vector<std::size_t> chosen;
    for (auto const& name : given) {
        add_once(chosen, find_scenario(name, header()));
    }
    if (given.empty()) {
        chosen = {0};
    }
    for (auto const scenario : chosen) {
        scenarios_.push_back(header().scenarios[scenario]);
        results_.push_back(reader_.read(scenario));
    }
}

void ShowSelection::choose_periods(std::vector<std::string> const& given)
{
    auto const labels = period_labels(header());
    for (auto const& label : given) {
        if (is_same_label(label, "all")) {
            for (std::size_t i = 0; i < labels.size(); ++i) {
                add_once(periods_, i);
            }
        } else {
            add_once(periods_, find_label("period", label, labels));
        }
    }
    if (given.empty()) {
        // Pooled periods stand after the years.
        periods_ = {find_label("period", std::to_string(header().years.last()),
                               labels)};
    }
    std::sort(periods_.begin(), periods_.end());
}

void ShowSelection::choose_areas(ShowOptions const& options)
{
    for (auto const& given : options.geographies) {
        add_once(areas_, find_area(header().geographies, given));
    }
    auto const level = ranked_level(options);
    if (level) {
        for (auto const row : rows_of_level(header(), *level)) {
            add_once(areas_, row);
        }
    }
    if (areas_.empty()) {
        areas_ = {country};
    }
}

std::string ShowSelection::figure_name(std::size_t figure,
                                       names::Language language) const
{
    auto const name = names::find_figure_name(figure_id(figure), language);
    return name ? name->name : figure_id(figure);
}

std::string ShowSelection::short_name(std::size_t figure,
                                      names::Language language) const
{
    auto const name = names::find_figure_name(figure_id(figure), language);
    return name ? name->short_name : figure_id(figure);
}

ShownValue ShowSelection::value(ShownCell const& cell) const
{
    auto const& figures = results_[cell.scenario].figures;
    auto const i = figures.index(cell.period, cell.area, cell.figure);
    bool const has_bounds = figures.has_bounds();
    return {figures.numerator[i], figures.denominator[i], figures.value[i],
            has_bounds ? figures.lower[i] : nan,
            has_bounds ? figures.upper[i] : nan};
}

std::vector<ShownCell> ShowSelection::cells() const
{
    std::vector<ShownCell> result;
    for (std::size_t scenario = 0; scenario < scenarios_.size(); ++scenario) {
        for (auto const area : areas_) {
            for (auto const period : periods_) {
                for (auto const figure : figures_) {
                    result.push_back({scenario, period, area, figure});
                }
            }
        }
    }
    return result;
}

std::vector<std::vector<ShownCell>> ShowSelection::wide_rows() const
{
    std::vector<std::vector<ShownCell>> rows;
    bool const by_period = has_periods_side_by_side();
    auto const& side_by_side = by_period ? periods_ : figures_;
    for (auto const& first : cells()) {
        if ((by_period ? first.period : first.figure) != side_by_side.front()) {
            continue;
        }
        auto& row = rows.emplace_back(side_by_side.size(), first);
        for (std::size_t i = 0; i < row.size(); ++i) {
            (by_period ? row[i].period : row[i].figure) = side_by_side[i];
        }
    }
    return rows;
}

bool ShowSelection::is_empty() const
{
    auto const all = cells();
    return std::all_of(all.begin(), all.end(), [this](ShownCell const& cell) {
        return std::isnan(value(cell).value);
    });
}

std::vector<std::size_t> ShowSelection::rows_at_level_of(std::size_t row) const
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < header().geographies.size(); ++i) {
        if (area(i).level == area(row).level) {
            rows.push_back(i);
        }
    }
    return rows;
}

double ShowSelection::threshold() const
{
    constexpr double usual = 5;
    auto const json = nlohmann::json::parse(header().settings, nullptr, false);
    if (json.is_object() && json.contains("threshold") &&
        json["threshold"].is_number()) {
        return json["threshold"].get<double>();
    }
    return usual;
}

}  // namespace samspil::app
