#include "publish/files/publication_checks.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "publish/figures/told_values.hpp"
#include "publish/files/published_file.hpp"
#include "publish/plan/plan_cells.hpp"
#include "publish/source/cube_source.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::publish {
namespace {

std::string cell_text(Publication const& publication, std::size_t index)
{
    auto const figures = publication.figure_ids.size();
    auto const geographies = publication.geographies.size();
    return publication.figure_ids[index % figures] + " of " +
           publication.geographies[index / figures % geographies].code + ", " +
           publication.periods[index / figures / geographies].label;
}

bool is_same_number(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

//! Whether a numerator or denominator is not what a cell of its status tells.
bool tells_too_much(cubes::KeyFigureValues const& values,
                    cubes::KeyFigureValues const& told, std::size_t index)
{
    return !is_same_number(values.numerator[index], told.numerator[index]) ||
           !is_same_number(values.denominator[index], told.denominator[index]);
}

//! M9: whether a figure is formed from these two.
bool is_value_of(cubes::KeyFigure const& figure, double numerator,
                 double denominator, double value)
{
    constexpr double tolerance = 1e-12;  // the order of operations may differ
    auto expected = numerator / denominator;
    switch (figure.kind) {
        case cubes::FigureKind::growth:
            expected = figure.factor * (expected - 1);
            break;
        case cubes::FigureKind::mortality_ratio:
            break;
        case cubes::FigureKind::quotient:
        case cubes::FigureKind::ratio_of_shares:
        case cubes::FigureKind::standardised:
            expected *= figure.factor;
            break;
    }
    return std::abs(value - expected) <=
           tolerance * (figure.factor + std::abs(expected));
}

}  // namespace

void check_cells(Publication const& publication, std::string const& where)
{
    auto const levels = reference::geography_levels(publication.geographies);
    auto const level_of = level_indices(publication.geographies, levels);
    PlanCells const plan(publication.plan, publication.figure_ids, levels,
                         publication.periods);
    auto const figures = publication.figure_ids.size();
    auto const geographies = publication.geographies.size();
    auto const& values = publication.values;
    auto const key_figures = figures_of_ids(publication.figure_ids, where);
    auto const told = told_values(values, publication.status, key_figures);
    for (std::size_t i = 0; i < publication.status.size(); ++i) {
        auto const status = publication.status[i];
        auto const g = i / figures % geographies;
        if (plan.has(i % figures, level_of[g], i / figures / geographies) !=
            (status != CellStatus::not_in_plan)) {
            throw base::Error(where + ": " + cell_text(publication, i) +
                              " is in the manifest's plan, and has no status, "
                              "or the other way round");
        }
        bool const is_shown = status == CellStatus::shown;
        bool const has_bound =
            values.has_bounds() &&
            (!std::isnan(values.lower[i]) || !std::isnan(values.upper[i]));
        if (std::isnan(values.value[i]) == is_shown ||
            (has_bound && !is_shown) || tells_too_much(values, told, i)) {
            throw base::Error(where + ": " + cell_text(publication, i) +
                              " has a value, and is not marked as shown, or "
                              "the other way round");
        }
        if (is_shown &&
            !is_value_of(key_figures[i % figures], values.numerator[i],
                         values.denominator[i], values.value[i])) {
            throw base::Error(where + ": the value of " +
                              cell_text(publication, i) +
                              " is not what its numerator and denominator "
                              "give");
        }
    }
}

void check_agreement(Publication const& file, Publication const& table,
                     std::string const& where)
{
    auto const& a = file.values;
    auto const& b = table.values;
    for (std::size_t i = 0; i < file.status.size(); ++i) {
        bool const is_same =
            file.status[i] == table.status[i] &&
            is_same_number(a.numerator[i], b.numerator[i]) &&
            is_same_number(a.denominator[i], b.denominator[i]) &&
            is_same_number(a.value[i], b.value[i]) &&
            (!a.has_bounds() || (is_same_number(a.lower[i], b.lower[i]) &&
                                 is_same_number(a.upper[i], b.upper[i])));
        if (!is_same) {
            throw base::Error(where + ": " + cell_text(file, i) +
                              " is not what " +
                              std::string(published_file_name) + " says");
        }
    }
}

}  // namespace samspil::publish
