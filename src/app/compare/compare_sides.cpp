#include "app/compare/compare_sides.hpp"

#include <algorithm>

#include "app/labels/cube_labels.hpp"
#include "app/labels/find_area.hpp"
#include "app/labels/find_figures.hpp"
#include "app/labels/open_cubes.hpp"
#include "base/error.hpp"

namespace samspil::app {
namespace {

using cubes::CommonLabel;

constexpr std::string_view baseline_name = "base";

//! "the cube file", or "both cube files".
std::string where(ComparedSides const& sides)
{
    return sides.are_two_files() ? "both cube files" : "the cube file";
}

CommonLabel find_period(CompareOptions const& options,
                        ComparedSides const& sides)
{
    auto const all = period_labels(sides.a().header());
    std::vector<std::string> labels;
    for (auto const& period : sides.axes().periods) {
        labels.push_back(all[period.a]);
    }
    auto const last = sides.a().header().years.at(
        static_cast<int>(sides.axes().years.back().a));
    auto const found =
        find_label("period", options.period.value_or(std::to_string(last)),
                   labels, where(sides));
    return sides.axes().periods[found];
}

//! Leave the geographies whose rows in the first file are among \p rows.
void keep_rows(std::vector<CommonLabel>& geographies,
               std::vector<std::size_t> const& rows)
{
    std::erase_if(geographies, [&rows](CommonLabel const& geography) {
        return std::find(rows.begin(), rows.end(), geography.a) == rows.end();
    });
}

//! Those that are named; else of a level, or all of them.
std::vector<CommonLabel> find_geographies(CompareOptions const& options,
                                          ComparedSides const& sides)
{
    auto result = sides.axes().geographies;
    if (!options.geographies.empty()) {
        std::vector<std::size_t> named;
        for (auto const& given : options.geographies) {
            named.push_back(find_area(sides.a().header().geographies, given));
        }
        keep_rows(result, named);
        if (result.empty()) {
            throw base::UsageError(
                "--geography: the second cube file has none "
                "of these areas");
        }
        return result;
    }
    if (is_same_label(options.level, "all")) {
        return result;
    }
    auto const rows = rows_of_level(sides.a().header(), options.level);
    keep_rows(result, rows);
    return result;
}

std::vector<cubes::CommonFigure> chosen_figures(CompareOptions const& options,
                                                ComparedSides const& sides)
{
    auto const& all = sides.axes().figures;
    std::vector<std::string> ids;
    ids.reserve(all.size());
    for (auto const& figure : all) {
        ids.push_back(sides.a().header().figure_ids[figure.label.a]);
    }
    std::vector<cubes::CommonFigure> result;
    for (auto const row :
         choose_figures(ids, options.figures, options.themes)) {
        result.push_back(all[row]);
    }
    return result;
}

}  // namespace

ComparedSides::ComparedSides(CompareOptions const& options)
{
    if (options.cubes.empty() || options.cubes.size() > 2) {
        throw base::UsageError(
            "--cubes names one cube file, to compare two of its scenarios, or "
            "is given twice, to compare two files");
    }
    if (options.same_observation && options.cubes.size() != 2) {
        throw base::UsageError(
            "--same-observation is about two cube files: give --cubes twice, "
            "or leave it out");
    }
    for (auto const& path : options.cubes) {
        readers_.push_back(open_cubes(path));
    }
    this->find_scenarios(options.scenarios);
    axes_ = cubes::common_axes(a().header(), b().header());
    this->require_common_axes();
    this->select(options);
}

void ComparedSides::find_scenarios(std::vector<std::string> const& names)
{
    if (names.size() > 2) {
        throw base::UsageError("--scenario is given twice at most: A and B");
    }
    if (!this->are_two_files() && names.empty()) {
        this->refuse_no_scenario();
    }
    std::string const base(baseline_name);
    bool const names_a =
        names.size() == 2 || (this->are_two_files() && !names.empty());
    auto const& first = names_a ? names.front() : base;
    auto const& second = names.empty() ? base : names.back();
    auto const* const in_a =
        this->are_two_files() ? "the first cube file" : "the cube file";
    auto const* const in_b =
        this->are_two_files() ? "the second cube file" : "the cube file";
    scenarios_ = {find_scenario(first, a().header(), in_a),
                  find_scenario(second, b().header(), in_b)};
    if (!this->are_two_files() && scenarios_.a == scenarios_.b) {
        this->require_other_scenarios();
        throw base::UsageError("--scenario: " + this->scenario_a() +
                               " is compared with itself; name another");
    }
}

void ComparedSides::refuse_no_scenario() const
{
    this->require_other_scenarios();
    auto others = a().header().scenarios;
    std::erase(others, baseline_name);
    throw base::UsageError(
        "--scenario is missing (which one is compared with base?); " +
        naming_some(others));
}

void ComparedSides::require_other_scenarios() const
{
    if (a().header().scenarios.size() == 1) {
        throw base::UsageError(
            "the cube file has only " + a().header().scenarios.front() +
            ", and nothing to compare it with: " +
            std::string(how_scenarios_are_made) +
            "; a second --cubes names another file to compare it with");
    }
}

void ComparedSides::require_common_axes() const
{
    auto const require = [](bool has_some, std::string const& labels) {
        if (!has_some) {
            throw base::Error("the two cube files have no " + labels +
                              " in common: there is nothing to compare");
        }
    };
    require(!axes_.years.empty(), "years");
    require(!axes_.geographies.empty(), "geographies");
    require(!axes_.figures.empty(), "key figures");
}

void ComparedSides::select(CompareOptions const& options)
{
    selected_ = {axes_.years,
                 {find_period(options, *this)},
                 find_geographies(options, *this),
                 chosen_figures(options, *this)};
}

}  // namespace samspil::app
