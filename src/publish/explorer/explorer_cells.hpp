#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "publish/publication.hpp"

namespace samspil::publish {

/*!
 * The cells of one figure for the explorer's page: a list with one entry a
 * period, null where the plan has none of its areas.
 *
 * An entry has
 * - `s`: the status of each area's cell, in runs: a letter from `a` (shown, the
 *   files' 0) to `d`, and how many areas have it, unless one;
 * - `n`, `d`: numerator and denominator of each shown cell, in the order of the
 *   areas;
 * - `v`: the values likewise, unless the page gets all of them, bit by bit, as
 *   factor * numerator / denominator;
 * - `l`, `u`: the bounds likewise, if there are any, with nine digits: more of
 *   them would be most of the page.
 *
 * What is not told is null.
 */
nlohmann::ordered_json explorer_cells(Publication const& publication,
                                      std::size_t figure);

//! What a quotient of this unit is multiplied by: 100 for per cent.
double factor_of_unit(std::string_view unit);

}  // namespace samspil::publish
