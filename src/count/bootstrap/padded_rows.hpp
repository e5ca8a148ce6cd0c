#pragma once

#include <cstddef>

namespace samspil::count {

/*!
 * Elements of eight bytes from one row of a matrix to the next, for rows of
 * \p length that are written or read side by side: rows that begin a multiple
 * of a page apart would push each other out of the cache.
 */
constexpr std::size_t padded(std::size_t length)
{
    constexpr std::size_t page = 512;
    constexpr std::size_t line = 8;
    return (length + page - 1) / page * page + line;
}

}  // namespace samspil::count
