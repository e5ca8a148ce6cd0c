#pragma once

#include <cstdint>
#include <utility>

namespace samspil::base {

/*!
 * The consecutive items [first, second) of \p count that belong to share
 * \p index (from 0) of \p total. The sizes of shares differ by one at most.
 */
constexpr std::pair<std::int64_t, std::int64_t> share_of(std::int64_t count,
                                                         std::int64_t index,
                                                         std::int64_t total)
{
    return {count * index / total, count * (index + 1) / total};
}

}  // namespace samspil::base
