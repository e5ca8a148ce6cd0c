#pragma once

#include <vector>

#include "publish/audit/audit_table.hpp"

namespace samspil::publish {

/*!
 * A table of counts that agrees with what is told.
 *
 * eturn [variable]
 * 	hrow base::Error if no table agrees.
 */
std::vector<double> first_table(AuditTable const& table);

}  // namespace samspil::publish
