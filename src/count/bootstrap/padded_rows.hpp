#pragma once

#include <cstddef>

namespace samspil::count {

/*!
 * The distance between rows of \p length elements of eight bytes, for rows that
 * are written or read side by side.
 *
 * Rows that begin a multiple of a page apart would push each other out of the
 * cache.
 */
constexpr std::size_t padded(std::size_t length)
{
    constexpr std::size_t page = 512;
    constexpr std::size_t line = 8;
    return (length + page - 1) / page * page + line;
}

}  // namespace samspil::count
