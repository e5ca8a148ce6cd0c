#pragma once

#include "publish/audit/audit_table.hpp"

namespace samspil::publish {

/*!
 * A smaller table in which the tested counts have the same ranges.
 *
 * Variables that all equations and tested counts hold alike become one, their
 * sum; inequalities that differ in such variables alone become one, too. This is
 * the coarsest equitable partition of the table (colour refinement; Grohe,
 * Kersting, Mladenov, Selman, 2014): the mean over each class of a table that
 * agrees with what is told agrees, too.
 */
AuditTable merged(AuditTable const& table);

}  // namespace samspil::publish
