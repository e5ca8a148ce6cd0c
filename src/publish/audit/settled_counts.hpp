#pragma once

#include "publish/audit/audit_table.hpp"

namespace samspil::publish {

/*!
 * The same table without the variables that one equation alone tells: parts of
 * a sum that is 0, and those that are left alone in an equation.
 *
 * \throw base::Error if what is told contradicts itself.
 */
AuditTable without_settled(AuditTable table);

//! No table of counts agrees with what is told: the files were changed.
[[noreturn]] void throw_contradiction();

}  // namespace samspil::publish
