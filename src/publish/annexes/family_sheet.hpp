#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/language.hpp"
#include "publish/annexes/annex_rows.hpp"
#include "publish/tables/family_table.hpp"

namespace samspil::publish {

//! What stands in place of a number that is suppressed, and of a missing one.
inline constexpr std::string_view suppressed_symbol = "·";
inline constexpr std::string_view missing_symbol = "–";

/*!
 * A sheet with the figures of a family: areas and periods as rows, pooled
 * periods first; of each figure its value, numerator and denominator as columns.
 *
 * \return whether any row has a cell in the plan; else there is no sheet.
 */
bool add_family_sheet(Workbook& book, Publication const& publication,
                      FamilyTable const& table,
                      std::vector<AnnexRow> const& rows,
                      std::string const& title, names::Language language);

}  // namespace samspil::publish
