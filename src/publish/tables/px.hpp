#pragma once

#include <string>

#include "names/language.hpp"
#include "publish/tables/family_table.hpp"

namespace samspil::publish {

/*!
 * A family as a PX file (PC-Axis, version 2013), in both languages: areas and
 * key figures in the stub, measures and periods in the heading. A cell that is
 * not shown is dots: "." missing, ".." suppressed, "..." not in the plan.
 *
 * The same publication gives the same bytes, so that the date of creation is the
 * last day of the figures.
 *
 * \param language the first one.
 */
std::string px_file(Publication const& publication, FamilyTable const& table,
                    names::Language language);

}  // namespace samspil::publish
