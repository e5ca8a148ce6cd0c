#pragma once

#include <vector>

#include "publish/audit/audit_table.hpp"

namespace samspil::publish {

/*!
 * Equations that say the same with fewer variables: of a sum whose parts are
 * told, too, what is left after these. A country whose regions are all told is
 * no equation any more, and most regions have nothing to do with each other.
 *
 * \throw base::Error if a sum is not that of its parts.
 */
std::vector<FormValue> short_equations(std::vector<FormValue> const& equations);

}  // namespace samspil::publish
