#pragma once

#include <iosfwd>

#include "app/show/show_selection.hpp"

/*!
 * The answers for people, one a question.
 */
namespace samspil::app {

//! Areas × figures × periods: a row a cell, or periods (else figures) side by
//! side.
void print_cells(ShowSelection const& selection, ShowOptions const& options,
                 std::ostream& out);

//! An area's figures with their placement. \pre one area, period and scenario
void print_placement(ShowSelection const& selection, ShowOptions const& options,
                     std::ostream& out);

//! A figure over areas, the highest first. \pre one figure, period, scenario
void print_ranking(ShowSelection const& selection, ShowOptions const& options,
                   std::ostream& out);

}  // namespace samspil::app
