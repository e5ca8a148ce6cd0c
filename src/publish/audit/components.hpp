#pragma once

#include <cstddef>
#include <vector>

#include "publish/audit/audit_table.hpp"

namespace samspil::publish {

//! A part of a table that has nothing to do with the others.
struct Component
{
    AuditTable table;                 //!< of its own variables
    std::vector<std::size_t> counts;  //!< their numbers in the whole table
};

//! Parts that share no equation, inequality or tested count; the largest first.
//! Those without a tested count are left out.
std::vector<Component> components_of(AuditTable const& table);

}  // namespace samspil::publish
