#include "publish/disclosure/range_test.hpp"

#include <array>
#include <cstdint>
#include <utility>

#include "publish/disclosure/count_searcher.hpp"
#include "publish/disclosure/parallel_loop.hpp"
#include "publish/disclosure/spread_order.hpp"

namespace samspil::publish {
namespace {

//! How far searches go, one after the other.
struct RangeEffort
{
    std::size_t most_variables;  //!< of a search
    std::size_t at_a_time;       //!< counts, before what was found is shared
    std::size_t most_left;       //!< counts; where more are narrow it ends here
};
/*!
 * Nearly every count has room, if the search goes far enough: of those that are
 * narrow with a hundred variables, nine in ten have it with four thousand. What
 * is found late is rare, so it is shared early. Where very many are narrow, long
 * searches would take hours.
 */
constexpr std::array<RangeEffort, 4> range_efforts{{{100, 256, SIZE_MAX},
                                                    {400, 64, 30000},
                                                    {1200, 32, 15000},
                                                    {4000, 32, 3000}}};

//! Where fewer searches than this find room, twice in a row, too much is told:
//! searches without hiding are in vain.
constexpr double least_success = 0.15;

// Counts are searched for in blocks, so that it is the same on any number of
// threads which of them profit from what was found for others.
void search_ranges(ReaderTable const& table, std::int64_t threshold,
                   KnownRows const& known,
                   std::vector<std::uint32_t> const& left,
                   RangeEffort const& effort, SeenRanges& ranges,
                   Exchanges& exchanges,
                   std::function<void(std::size_t)> const& progress)
{
    int failed = 0;  // blocks in a row
    for (std::size_t next = 0; next < left.size() && failed < 2;) {
        auto const block = ranges.next_narrow(left, next, effort.at_a_time);
        std::vector<std::vector<TableChange>> found(block.size());
        for_each_in_parallel(
            block.size(),
            [&] { return CountSearcher(table, known, threshold); },
            [&](CountSearcher& searcher, std::size_t i) {
                found[i] = searcher.search(block[i], ranges.of(block[i]),
                                           effort.most_variables);
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
        progress(next);
    }
}

}  // namespace

std::vector<std::uint32_t> test_ranges(
    ReaderTable const& table, std::int64_t threshold, KnownRows const& known,
    std::vector<std::uint32_t> const& among, SeenRanges& ranges,
    Exchanges& exchanges, std::function<void(std::size_t)> const& progress)
{
    auto narrow = ranges.narrow_among(among);
    for (auto const& effort : range_efforts) {
        if (narrow.size() > effort.most_left) {
            break;
        }
        search_ranges(table, threshold, known, in_spread_order(narrow), effort,
                      ranges, exchanges, [&](std::size_t done) {
                          if (progress) {
                              progress(among.size() - narrow.size() + done);
                          }
                      });
        narrow = ranges.narrow_among(narrow);
    }
    return narrow;
}

}  // namespace samspil::publish
