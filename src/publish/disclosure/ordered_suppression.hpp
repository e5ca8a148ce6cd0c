#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "publish/disclosure/fate.hpp"
#include "publish/disclosure/reader_table.hpp"

namespace samspil::publish {

/*!
 * Chooses what is told, from the most to the least important: each candidate is
 * told unless it would let a sensitive count be found by adding and subtracting
 * (M10.4 a), or would visibly leave one less than \p threshold.
 *
 * That is exact for (a); (b) is only seen where one sum bounds a count, and is
 * tested in full by RangeTest.
 *
 * \param progress called with the candidates that are done.
 * \return the fate of each candidate. The same on any number of threads.
 */
std::vector<Fate> choose_by_sums(
    ReaderTable const& table, std::int64_t threshold,
    std::function<void(std::size_t)> const& progress = {});

}  // namespace samspil::publish
