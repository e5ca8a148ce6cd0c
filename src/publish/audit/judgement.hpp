#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "publish/audit/count_range.hpp"
#include "publish/audit/suppressed_cells.hpp"

namespace samspil::publish {

//! What the attacks know of a tested count.
struct AttackedCount
{
    std::optional<std::int64_t> by_sums;  //!< its value
    CountRange range;                     //!< where sums do not tell it
    bool is_of_persons = false;
};

/*!
 * What a suppressed cell tells nevertheless; the worst alone.
 *
 * A cell is found by sums if all its counts are, as it would be shown then
 * (M10.4), or if one is found that is few. Other counts of a suppressed cell may
 * well be told by other figures. What follows by signs alone is a finding if it
 * may be of few persons: M10.4 keeps no other count secret, and a 0 that is
 * hidden beside a 0 that is shown tells of nobody.
 *
 * \param attacked [tested count]
 */
std::optional<Finding> judge(SuppressedCell const& cell,
                             std::vector<AttackedCount> const& attacked,
                             std::int64_t threshold);

}  // namespace samspil::publish
