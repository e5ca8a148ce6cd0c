#pragma once

#include <string_view>

#include "names/language.hpp"

namespace samspil::names {

/*!
 * What stands behind a value: "pct.", "per 1,000", …
 *
 * \param unit as in the cube file: percent, per_1000, per_person, ratio.
 * \return \p unit itself if it is none of these.
 */
std::string_view unit_name(std::string_view unit, Language language);

}  // namespace samspil::names
