#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "cubes/figures/key_figure.hpp"
#include "publish/audit/audit_table.hpp"
#include "publish/knowledge/count_forms.hpp"
#include "publish/knowledge/figure_counts.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

/*!
 * What the cells of a publication tell of counts (M10.2): numerator and
 * denominator of what is shown, both shares of a ratio of shares, the zeros of
 * what is missing.
 *
 * \throw base::Error if a numerator or denominator is no count.
 */
std::vector<FormValue> told_by_cells(Publication const& publication,
                                     std::span<cubes::KeyFigure const> figures,
                                     FigureCounts const& counts,
                                     CountForms const& forms);

}  // namespace samspil::publish
