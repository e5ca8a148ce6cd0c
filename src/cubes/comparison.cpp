#include "cubes/comparison.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "base/contract.hpp"
#include "cubes/figures/key_figure.hpp"
#include "reference/labels.hpp"

namespace samspil::cubes {
namespace {

//! Numbers that are the same but for the order of their sums agree to this
//! part; counts of persons never come so close without being equal.
constexpr double rounding = 1e-12;

bool is_same(double a, double b)
{
    if (std::isnan(a) || std::isnan(b)) {
        return std::isnan(a) && std::isnan(b);
    }
    return std::abs(a - b) <= rounding * std::max(std::abs(a), std::abs(b));
}

//! Positions of what is the same on two axes.
template <class Label, class Same>
std::vector<CommonLabel> common(std::vector<Label> const& a,
                                std::vector<Label> const& b, Same const& same)
{
    std::vector<CommonLabel> result;
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto const found =
            std::find_if(b.begin(), b.end(),
                         [&](Label const& other) { return same(a[i], other); });
        if (found != b.end()) {
            result.push_back({i, static_cast<std::size_t>(found - b.begin())});
        }
    }
    return result;
}

std::vector<CommonLabel> common_years(base::Years const& a,
                                      base::Years const& b)
{
    std::vector<CommonLabel> result;
    for (int i = 0; i < a.count(); ++i) {
        if (b.contains(a.at(i))) {
            result.push_back({static_cast<std::size_t>(i),
                              static_cast<std::size_t>(a.at(i) - b.first())});
        }
    }
    return result;
}

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

/*!
 * Position of the figure whose denominator says on how many a figure rests.
 *
 * That of a standardised figure is the country's residents, that of a ratio a
 * fraction: they rest on what the plain figure rests on; bed days, in minutes,
 * on the stays.
 */
std::size_t foundation_of(std::vector<std::string> const& ids,
                          std::size_t figure)
{
    std::string id = ids[figure];
    for (std::string_view const prefix :
         {"deaths_per_1000_standardised.", "mortality_ratio."}) {
        if (id.starts_with(prefix)) {
            id = "deaths_per_1000." + id.substr(prefix.size());
        }
    }
    if (id == "recipients_of_diagnosed.ratio") {
        id = "recipients_of_diagnosed";
    }
    if (id == "overlap_part_of_bed_days") {
        id = "overlap_part_of_stays.inpatient";
    }
    auto const found = std::find(ids.begin(), ids.end(), id);
    return found == ids.end() ? figure
                              : static_cast<std::size_t>(found - ids.begin());
}

//! The smaller of two foundations, of the sides that have a value.
double smaller_foundation(FigureDifference const& row, double a, double b)
{
    if (std::isnan(row.a.value)) {
        return std::isnan(row.b.value) ? 0 : b;
    }
    return std::isnan(row.b.value) ? a : std::min(a, b);
}

//! Where the unit stands among the units; unknown ones last.
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

CommonAxes common_axes(CubeFileHeader const& a, CubeFileHeader const& b)
{
    CommonAxes axes;
    axes.years = common_years(a.years, b.years);
    axes.periods = common(a.periods, b.periods,
                          [](Period const& left, Period const& right) {
                              return left.label == right.label;
                          });
    axes.geographies =
        common(a.geographies, b.geographies,
               [](GeographyLabel const& left, GeographyLabel const& right) {
                   return left.code == right.code;
               });
    for (auto const& figure :
         common(a.figure_ids, b.figure_ids, std::equal_to<>())) {
        if (a.figure_units[figure.a] == b.figure_units[figure.b]) {
            axes.figures.push_back({figure,
                                    {foundation_of(a.figure_ids, figure.a),
                                     foundation_of(b.figure_ids, figure.b)}});
        }
    }
    return axes;
}

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
                    is_same(found.a.denominator, found.b.denominator) &&
                    (!have_bounds || (is_same(found.a.lower, found.b.lower) &&
                                      is_same(found.a.upper, found.b.upper)));
                if (!agree) {
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

void sort_by_size(std::vector<FigureDifference>& differences,
                  std::span<std::string const> units, double few)
{
    // Ascending, so what is to come first is negated.
    auto const key = [&](FigureDifference const& row) {
        auto const size = std::abs(row.difference());
        return std::tuple(rank_of_unit(units[row.figure.a]), row.rests_on < few,
                          row.is_one_sided(), std::isnan(size) ? 0 : -size,
                          -row.rests_on);
    };
    std::stable_sort(
        differences.begin(), differences.end(),
        [&](FigureDifference const& left, FigureDifference const& right) {
            return key(left) < key(right);
        });
}

std::vector<CubeDifference> differing_counts(CommonAxes const& axes,
                                             CubeSet const& a, CubeSet const& b)
{
    std::vector<CubeDifference> result;
    for (auto const& spec : catalogue) {
        CubeDifference cube{spec.id, 0, 0, {}};
        std::int64_t largest = 0;
        for (auto const& year : axes.years) {
            for (auto const& geography : axes.geographies) {
                auto const left =
                    a.cells(spec.id, static_cast<int>(year.a), geography.a);
                auto const right =
                    b.cells(spec.id, static_cast<int>(year.b), geography.b);
                for (std::size_t i = 0; i < left.size(); ++i) {
                    auto const size = std::abs(right[i] - left[i]);
                    cube.differing += size > 0 ? 1 : 0;
                    if (size > largest) {
                        largest = size;
                        cube.largest = {year, geography, i, left[i], right[i]};
                    }
                }
                cube.compared += static_cast<std::int64_t>(left.size());
            }
        }
        if (cube.differing > 0) {
            result.push_back(cube);
        }
    }
    return result;
}

std::size_t differing_correlations(CommonAxes const& axes,
                                   std::span<Correlation const> a,
                                   std::span<Correlation const> b)
{
    constexpr auto levels = reference::level_labels.size();
    std::size_t differing = 0;
    for (auto const& period : axes.periods) {
        for (std::size_t level = 0; level < levels; ++level) {
            SAMSPIL_EXPECT(period.a * levels + level < a.size());
            SAMSPIL_EXPECT(period.b * levels + level < b.size());
            auto const& left = a[period.a * levels + level];
            auto const& right = b[period.b * levels + level];
            bool const agree = is_same(left.r, right.r) &&
                               is_same(left.p, right.p) && left.n == right.n;
            differing += agree ? 0U : 1U;
        }
    }
    return differing;
}

}  // namespace samspil::cubes
