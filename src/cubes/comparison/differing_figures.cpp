#include "cubes/comparison/differing_figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <tuple>

#include "cubes/comparison/same_number.hpp"
#include "cubes/figures/key_figure.hpp"

namespace samspil::cubes {
namespace {

using detail::is_same;

ComparedFigure figure_at(KeyFigureValues const& figures, std::size_t period,
                         std::size_t geography, std::size_t figure)
{
    auto const i = figures.index(period, geography, figure);
    ComparedFigure result{figures.numerator[i], figures.denominator[i],
                          figures.value[i]};
    if (figures.has_bounds()) {
        result.lower = figures.lower[i];
        result.upper = figures.upper[i];
    }
    return result;
}

//! The smaller of two foundations, of the sides that have a value.
double smaller_foundation(FigureDifference const& row, double a, double b)
{
    if (std::isnan(row.a.value)) {
        return std::isnan(row.b.value) ? 0 : b;
    }
    return std::isnan(row.b.value) ? a : std::min(a, b);
}

//! The place of a unit in the order of units; unknown ones are last.
std::size_t rank_of_unit(std::string_view unit)
{
    constexpr std::array units{FigureUnit::percent, FigureUnit::per_1000,
                               FigureUnit::per_person, FigureUnit::ratio};
    std::size_t rank = 0;
    while (rank < units.size() && name_of(units[rank]) != unit) {
        ++rank;
    }
    return rank;
}

}  // namespace

bool FigureDifference::is_one_sided() const
{
    return std::isnan(a.value) != std::isnan(b.value);
}

std::optional<bool> FigureDifference::intervals_overlap() const
{
    if (std::isnan(a.lower) || std::isnan(b.lower)) {
        return std::nullopt;
    }
    return a.lower <= b.upper && b.lower <= a.upper;
}

std::vector<FigureDifference> differing_figures(CommonAxes const& axes,
                                                KeyFigureValues const& a,
                                                KeyFigureValues const& b)
{
    bool const have_bounds = a.has_bounds() && b.has_bounds();
    std::vector<FigureDifference> result;
    for (auto const& period : axes.periods) {
        for (auto const& geography : axes.geographies) {
            for (auto const& figure : axes.figures) {
                auto const& [label, base] = figure;
                FigureDifference found{
                    period, geography, label,
                    figure_at(a, period.a, geography.a, label.a),
                    figure_at(b, period.b, geography.b, label.b)};
                bool const agree =
                    is_same(found.a.value, found.b.value) &&
                    is_same(found.a.numerator, found.b.numerator) &&
                    is_same(found.a.denominator, found.b.denominator);
                bool const bounds_agree =
                    !have_bounds || (is_same(found.a.lower, found.b.lower) &&
                                     is_same(found.a.upper, found.b.upper));
                if (!agree || !bounds_agree) {
                    found.is_of_bounds_alone = agree;
                    found.rests_on = smaller_foundation(
                        found,
                        a.denominator[a.index(period.a, geography.a, base.a)],
                        b.denominator[b.index(period.b, geography.b, base.b)]);
                    result.push_back(found);
                }
            }
        }
    }
    return result;
}

void mark_set_apart(std::vector<FigureDifference>& differences,
                    CubeFileHeader const& header, SameObservation const& same)
{
    for (auto& row : differences) {
        auto const& id = header.figure_ids[row.figure.a];
        auto const& period = header.periods[row.period.a];
        row.set_apart = row.is_of_bounds_alone
                            ? same.of_bounds(id, period, row.geography.a)
                            : same.of_figure(id, period, row.geography.a);
    }
}

void sort_by_size(std::vector<FigureDifference>& differences,
                  std::span<std::string const> units, double few)
{
    // The order is ascending, so what comes first if it is large is negated.
    auto const key = [&](FigureDifference const& row) {
        auto const size = std::abs(row.difference());
        return std::tuple(row.set_apart.has_value(),
                          rank_of_unit(units[row.figure.a]), row.rests_on < few,
                          row.is_one_sided(), std::isnan(size) ? 0 : -size,
                          -row.rests_on);
    };
    std::stable_sort(
        differences.begin(), differences.end(),
        [&](FigureDifference const& left, FigureDifference const& right) {
            return key(left) < key(right);
        });
}

}  // namespace samspil::cubes
