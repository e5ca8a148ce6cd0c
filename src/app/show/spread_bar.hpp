#pragma once

#include <string>

#include "app/show/placement.hpp"

namespace samspil::app {

/*!
 * A bar from the lowest to the highest value, \p width characters: the middle
 * half thick, the area's own value a dot: "──━━●━━────".
 *
 * Blank if there is no spread, without a dot if the value is missing.
 */
std::string spread_bar(std::optional<Spread> const& spread, double value,
                       std::size_t width);

}  // namespace samspil::app
