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

//! Pearson's correlation of two lists.
struct Correlation
{
    double r = missing;
    double p = missing;  //!< two-sided, by the t-test
    std::int64_t n = 0;  //!< number of pairs
};

/*!
 * Compute Pearson's r of pairs (M9.14).
 *
 * With fewer than three pairs, or no variation in one of the lists, r and p are
 * missing. If |r| = 1, up to rounding, p is 0.
 *
 * \pre \p x and \p y have the same length.
 */
Correlation correlate(std::span<double const> x, std::span<double const> y);

/*!
 * Compute the correlations of M9.14 for one scenario: the share of a level among
 * recipients with its share in the overlap group, over the 98 municipalities.
 *
 * A municipality takes part for a level if in every year of the period both
 * counts of the level reach \p threshold, and at least 1.
 *
 * \param municipalities rows of the geography axis (see municipality_rows).
 * \return shape [period, level], C order.
 */
std::vector<Correlation> level_correlations(
    CubeSet const& counts, base::Years const& years,
    std::span<Period const> periods,
    std::span<std::size_t const> municipalities, std::int64_t threshold);

/*!
 * The rows of the 98 municipalities on the geography axis. They are the same in
 * all runs, as the user's areas follow them.
 */
std::vector<std::size_t> municipality_rows();

}  // namespace samspil::cubes
