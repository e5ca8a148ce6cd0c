#pragma once

#include <vector>

#include "publish/disclosure/fate.hpp"
#include "publish/disclosure/known_rows.hpp"
#include "publish/disclosure/seen_ranges.hpp"

namespace samspil::publish {

/*!
 * Verifies the sums modulo a second prime: none of the sensitive counts is in
 * the span of what is told.
 *
 * \throw base::Error if one is.
 */
void verify_sums(ReaderTable const& table, std::vector<Fate> const& fates);

/*!
 * Verifies what shows that the ranges are wide: all are, and each table agrees
 * with all that the reader knows.
 *
 * \throw base::Error if not.
 */
void verify_ranges(ReaderTable const& table, KnownRows const& known,
                   SeenRanges const& ranges);

}  // namespace samspil::publish
