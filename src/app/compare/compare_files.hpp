#pragma once

#include <iosfwd>

#include "app/compare/compare_sides.hpp"
#include "app/compare/file_comparison.hpp"

namespace samspil::app {

//! Print what differs between two cube files: in axes and settings, how many
//! key figures, counts and correlations.
void print_file_differences(ComparedSides const& sides,
                            FileComparison const& comparison, Page const& page,
                            std::ostream& out);

}  // namespace samspil::app
