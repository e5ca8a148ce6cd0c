#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "publish/audit/audit_table.hpp"
#include "publish/audit/count_range.hpp"

namespace samspil::publish {

/*!
 * Looks for the ranges of the tested counts over all tables of numbers >= 0
 * that agree with what is told (M10.4 b). Nothing is known of the truth: tables
 * that agree are found by linear programming.
 *
 * A range is exact where it is a point, or of persons and narrow. Others are as
 * wide as was seen: that is enough to tell that they are neither.
 *
 * \param progress called with the number of counts that are done.
 * \return [count]; the same on any number of threads.
 * \throw base::Error if no table agrees.
 */
std::vector<CountRange> attack_by_ranges(
    AuditTable const& table, std::int64_t threshold,
    std::function<void(std::size_t)> const& progress = {});

}  // namespace samspil::publish
