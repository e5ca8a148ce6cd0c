#pragma once

#include <string>

#include "names/language.hpp"
#include "publish/tables/family_table.hpp"

namespace samspil::publish {

/*!
 * A family as a dataset of JSON-stat 2.0: geography × key figure × measure ×
 * period. A cell that is not shown is null, and its status says why: "c"
 * confidential (suppressed), "m" missing, "x" not in the plan.
 */
std::string json_stat(Publication const& publication, FamilyTable const& table,
                      names::Language language);

}  // namespace samspil::publish
