#pragma once

#include <cstdint>
#include <utility>

namespace samspil::base {

/*!
 * Share [first, second) number \p index (from 0) of \p count things that lie
 * in an order and are dealt to \p total: shares follow each other, and differ
 * by one at most.
 */
constexpr std::pair<std::int64_t, std::int64_t> share_of(std::int64_t count,
                                                         std::int64_t index,
                                                         std::int64_t total)
{
    return {count * index / total, count * (index + 1) / total};
}

}  // namespace samspil::base
