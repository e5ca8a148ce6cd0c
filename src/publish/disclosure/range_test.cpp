#include "publish/disclosure/range_test.hpp"

#include <utility>

#include "publish/disclosure/count_searcher.hpp"
#include "publish/disclosure/parallel_loop.hpp"
#include "publish/disclosure/spread_order.hpp"

namespace samspil::publish {
namespace {

//! Variables that a search may have. What is narrow then is searched for again
//! by make_room(), which knows which way to go.
constexpr std::size_t range_effort = 100;

//! Counts that are searched for before what was found is shared.
constexpr std::size_t ranges_at_a_time = 256;

//! Where fewer searches than this find room, twice in a row, too much is told:
//! searches without hiding are in vain.
constexpr double least_success = 0.3;

}  // namespace

// Counts are searched for in blocks, so that it is the same on any number of
// threads which of them profit from what was found for others.
std::vector<std::uint32_t> test_ranges(
    ReaderTable const& table, std::int64_t threshold, KnownRows const& known,
    std::vector<std::uint32_t> const& among, SeenRanges& ranges,
    Exchanges& exchanges, std::function<void(std::size_t)> const& progress)
{
    auto const left = in_spread_order(ranges.narrow_among(among));
    int failed = 0;  // blocks in a row
    for (std::size_t next = 0; next < left.size() && failed < 2;) {
        auto const block = ranges.next_narrow(left, next, ranges_at_a_time);
        std::vector<std::vector<TableChange>> found(block.size());
        for_each_in_parallel(
            block.size(),
            [&] { return CountSearcher(table, known, threshold); },
            [&](CountSearcher& searcher, std::size_t i) {
                found[i] = searcher.search(block[i], ranges.of(block[i]),
                                           range_effort);
            });
        for (std::size_t i = 0; i < block.size(); ++i) {
            for (auto& one : found[i]) {
                exchanges.learn(one, table.sensitive[block[i]]);
                ranges.include(std::move(one));
            }
        }
        auto const narrow = ranges.narrow_among(block).size();
        auto const success = static_cast<double>(block.size() - narrow);
        failed = success < least_success * static_cast<double>(block.size())
                     ? failed + 1
                     : 0;
        exchanges.repeat(known, ranges);
        if (progress) {
            progress(among.size() - left.size() + next);
        }
    }
    return ranges.narrow_among(among);
}

}  // namespace samspil::publish
