#pragma once

#include <iosfwd>

#include "app/forms/page.hpp"
#include "publish/audit/audit.hpp"

namespace samspil::app {

//! The findings, each cell that tells too much, and a verdict by level.
//! Values that were found are not printed.
void print_audit(publish::Audit const& audit, Page const& page,
                 std::ostream& out);

}  // namespace samspil::app
