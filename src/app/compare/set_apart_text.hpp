#pragma once

#include <iosfwd>

#include "app/compare/file_comparison.hpp"
#include "app/forms/page.hpp"

namespace samspil::app {

//! Print how many cells were set apart for each reason, and why; nothing if
//! none was.
void print_set_apart(SetApartCells const& cells, Page const& page,
                     std::ostream& out);

}  // namespace samspil::app
