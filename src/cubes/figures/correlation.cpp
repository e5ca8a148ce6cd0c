#include "cubes/figures/correlation.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

#include "base/contract.hpp"
#include "cubes/cube_cell.hpp"
#include "reference/geographies.hpp"
#include "reference/labels.hpp"

namespace samspil::cubes {
namespace {

using reference::Group;

//! An r whose size is this close to 1 differs from it by rounding only.
constexpr double rounding = 1e-12;

//! Equal fractions of integers are equal as doubles, so this is exact.
bool varies(std::span<double const> values)
{
    return std::any_of(values.begin(), values.end(),
                       [&](double value) { return value != values.front(); });
}

double mean_of(std::span<double const> values)
{
    double sum = 0;
    for (auto const value : values) {
        sum += value;
    }
    return sum / static_cast<double>(values.size());
}

double pearson(std::span<double const> x, std::span<double const> y)
{
    auto const mean_x = mean_of(x);
    auto const mean_y = mean_of(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        auto const dx = x[i] - mean_x;
        auto const dy = y[i] - mean_y;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
    }
    auto const r = xy / (std::sqrt(xx) * std::sqrt(yy));
    return std::abs(std::abs(r) - 1) < rounding ? std::copysign(1.0, r) : r;
}

//! Two-sided p of r among n pairs, by the t-test with n - 2 degrees.
double p_of(double r, std::size_t n)
{
    if (std::abs(r) == 1) {
        return 0;
    }
    auto const degrees = static_cast<double>(n) - 2;
    auto const t = std::abs(r) * std::sqrt(degrees / ((1 - r) * (1 + r)));
    boost::math::students_t_distribution<double> const distribution(degrees);
    return 2 * boost::math::cdf(boost::math::complement(distribution, t));
}

//! The persons of one year and municipality that a share of M9.14 is made of.
struct LevelCounts
{
    std::int64_t at_level;  //!< of the group, with that level
    std::int64_t all;       //!< of the group
};

LevelCounts count(CubeSet const& counts, int year_index, std::size_t row,
                  Group group, std::size_t level)
{
    auto const by_level =
        counts.cells(CubeId::persons_by_level, year_index, row);
    LevelCounts result{
        by_level[cell_index(CubeId::persons_by_level, group, level)], 0};
    // The group is the first axis, so the cells of one group lie together.
    auto const persons = counts.cells(CubeId::persons, year_index, row);
    auto const members = cube(CubeId::persons).cells_of_group();
    for (auto const cell :
         persons.subspan(reference::index_of(group) * members, members)) {
        result.all += cell;
    }
    return result;
}

//! A level's share of a group over a period; missing if in one of the years
//! fewer than \p threshold persons stand behind it.
double share(CubeSet const& counts, base::Years const& years,
             Period const& period, std::size_t row, Group group,
             std::size_t level, std::int64_t threshold)
{
    LevelCounts sum{0, 0};
    for (int year = period.first; year <= period.last; ++year) {
        auto const one = count(counts, year - years.first(), row, group, level);
        if (one.at_level < std::max<std::int64_t>(threshold, 1)) {
            return missing;
        }
        sum.at_level += one.at_level;
        sum.all += one.all;
    }
    return static_cast<double>(sum.at_level) / static_cast<double>(sum.all);
}

}  // namespace

Correlation correlate(std::span<double const> x, std::span<double const> y)
{
    SAMSPIL_EXPECT(x.size() == y.size());
    Correlation result;
    result.n = static_cast<std::int64_t>(x.size());
    if (x.size() < 3 || !varies(x) || !varies(y)) {
        return result;
    }
    result.r = pearson(x, y);
    result.p = p_of(result.r, x.size());
    return result;
}

std::vector<Correlation> level_correlations(
    CubeSet const& counts, base::Years const& years,
    std::span<Period const> periods,
    std::span<std::size_t const> municipalities, std::int64_t threshold)
{
    std::vector<Correlation> result;
    for (auto const& period : periods) {
        for (std::size_t level = 0; level < reference::level_labels.size();
             ++level) {
            std::vector<double> recipients;
            std::vector<double> overlap;
            for (auto const row : municipalities) {
                auto const x = share(counts, years, period, row,
                                     Group::recipients, level, threshold);
                auto const y = share(counts, years, period, row, Group::overlap,
                                     level, threshold);
                if (!std::isnan(x) && !std::isnan(y)) {
                    recipients.push_back(x);
                    overlap.push_back(y);
                }
            }
            result.push_back(correlate(recipients, overlap));
        }
    }
    return result;
}

std::vector<std::size_t> municipality_rows()
{
    std::vector<std::size_t> rows;
    auto const standard = reference::standard_geographies();
    for (std::size_t i = 0; i < standard.size(); ++i) {
        if (standard[i].level == "municipality") {
            rows.push_back(i);
        }
    }
    return rows;
}

}  // namespace samspil::cubes
