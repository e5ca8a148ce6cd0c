#pragma once

#include <iosfwd>

#include "app/show/show_selection.hpp"

namespace samspil::app {

/*!
 * The source's table 1.1 (M9.13): agreement of municipalities in the country,
 * and in the municipality of the 98 with the least and the most of it, among
 * those with the least denominator (1 unless given).
 *
 * For programs: these cells, of several municipalities that are equal the first
 * by code.
 */
void show_agreement(ShowSelection const& selection, ShowOptions const& options,
                    std::ostream& out);

}  // namespace samspil::app
