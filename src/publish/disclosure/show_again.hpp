#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "publish/disclosure/seen_ranges.hpp"
#include "publish/disclosure/shown_cells.hpp"

namespace samspil::publish {

/*!
 * Shows again, figure by figure, what turned out to be hidden needlessly: where
 * all sensitive counts have room nevertheless (M10.4). What weighs most comes
 * first.
 *
 * A figure changes only those counts whose tables it contradicts; for these,
 * others are searched. A count that has room is not found by sums either, so
 * that the one test is enough; sums only tell sooner that it would fail.
 *
 * \param shown    what is shown; more afterwards.
 * \param ranges   in which all are wide, before and after.
 * \param progress called with the number of figures that are done, and of all.
 * \return the number of figures. The same on any number of threads.
 */
std::size_t show_again(
    ReaderTable const& table, std::int64_t threshold, ShownCells& shown,
    SeenRanges& ranges,
    std::function<void(std::size_t, std::size_t)> const& progress = {});

}  // namespace samspil::publish
