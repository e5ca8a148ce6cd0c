#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "publish/disclosure/exchanges.hpp"
#include "publish/disclosure/seen_ranges.hpp"
#include "publish/disclosure/shown_cells.hpp"

namespace samspil::publish {

/*!
 * Hides what costs least, so that each of some sensitive counts has room
 * (M10.4 b): for each, a linear program in which what is told may change at a
 * price finds the table that is cheapest, and what it changes is hidden. Where
 * very many have no room, one program serves several counts of a place and
 * period: much faster, and more is hidden.
 *
 * \param narrow   the counts, by number.
 * \param shown    what is shown; less afterwards.
 * \param ranges   takes the tables: afterwards all ranges are wide.
 * \param exchanges repeats what is found.
 * \param progress called with the number of counts that are done.
 * \return the candidates that were hidden, ascending. The same on any number of
 *         threads.
 * \throw base::Error if nothing can be hidden that helps.
 */
std::vector<std::uint32_t> make_room(
    ReaderTable const& table, std::int64_t threshold,
    std::vector<std::uint32_t> const& narrow, ShownCells& shown,
    SeenRanges& ranges, Exchanges& exchanges,
    std::function<void(std::size_t)> const& progress = {});

}  // namespace samspil::publish
