#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/years.hpp"
#include "cubes/cube_set.hpp"
#include "cubes/figures/key_figure_values.hpp"
#include "cubes/period.hpp"

namespace samspil::cubes {

//! Pearson's correlation of two lists and its two-sided p by the t-test.
struct Correlation
{
    double r = missing;
    double p = missing;
    std::int64_t n = 0;  //!< pairs that entered
};

/*!
 * Pearson's r of pairs (M9.14).
 *
 * Fewer than three pairs, or no variation in one of the two: r and p are
 * missing. |r| = 1, up to rounding: p = 0.
 *
 * \pre as many values in \p x as in \p y.
 */
Correlation correlate(std::span<double const> x, std::span<double const> y);

/*!
 * M9.14 for one scenario: by level, each level's share among the recipients
 * against its share among the overlap group, over the 98 municipalities.
 *
 * A municipality enters a level only if in every year of the period both
 * counts of that level reach \p threshold, and 1 at least.
 *
 * \param municipalities rows of the geography axis (see municipality_rows).
 * \return shape [period, level], C order.
 */
std::vector<Correlation> level_correlations(
    CubeSet const& counts, base::Years const& years,
    std::span<Period const> periods,
    std::span<std::size_t const> municipalities, std::int64_t threshold);

/*!
 * The 98 municipalities' rows of the geography axis, for any run: they stand
 * before the user's areas, whatever level those name.
 */
std::vector<std::size_t> municipality_rows();

}  // namespace samspil::cubes
