#pragma once

#include <iosfwd>

#include "app/show/show_selection.hpp"

namespace samspil::app {

/*!
 * The source's table 1.4 (M9.14): for each level, the correlation over the 98
 * municipalities of its share among recipients and in the overlap group, with
 * stars (*** 1 %, ** 5 %, * 10 %).
 *
 * For programs the columns are scenario, period, level, level_name, r, p, n,
 * stars.
 */
void show_correlations(ShowSelection const& selection,
                       ShowOptions const& options, std::ostream& out);

}  // namespace samspil::app
