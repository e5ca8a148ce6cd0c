#pragma once

#include "names/language.hpp"
#include "publish/annexes/workbook.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

/*!
 * The source's table 1.1 (M9.13): agreement of municipalities in the country,
 * and the municipalities where it is least and most. These are named only where
 * all municipalities are shown: else the one that is named could be wrong, or
 * tell of one that is suppressed.
 *
 * \return whether the publication has such figures; else there is no sheet.
 */
bool add_agreement_sheet(Workbook& book, Publication const& publication,
                         names::Language language);

//! The source's table 1.4 (M9.14): correlations over municipalities, with
//! stars. \pre the publication has correlations.
void add_correlation_sheet(Workbook& book, Publication const& publication,
                           names::Language language);

}  // namespace samspil::publish
