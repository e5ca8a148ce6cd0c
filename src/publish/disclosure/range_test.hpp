#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "publish/disclosure/exchanges.hpp"
#include "publish/disclosure/known_rows.hpp"
#include "publish/disclosure/seen_ranges.hpp"

namespace samspil::publish {

/*!
 * The test of M10.4 b: the range that each sensitive count can take over all
 * tables of numbers >= 0 that agree with what the reader knows. It must be
 * threshold - 1 wide, and reach the threshold. Searches go further and further
 * for the counts that are left; they are given up where too many are left, or
 * too few searches find room: that errs on the safe side.
 *
 * \param among    which to test, by number.
 * \param ranges   what is seen already; takes what is found.
 * \param exchanges takes and repeats what is found.
 * \param progress called with the number of counts that are done.
 * \return the sensitive counts whose range is too narrow, in their order. The
 *         same on any number of threads.
 */
std::vector<std::uint32_t> test_ranges(
    ReaderTable const& table, std::int64_t threshold, KnownRows const& known,
    std::vector<std::uint32_t> const& among, SeenRanges& ranges,
    Exchanges& exchanges,
    std::function<void(std::size_t)> const& progress = {});

}  // namespace samspil::publish
