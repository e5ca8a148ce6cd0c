#include "publish/disclosure/protection.hpp"

#include <numeric>
#include <string_view>

#include "publish/disclosure/ordered_suppression.hpp"
#include "publish/disclosure/range_test.hpp"
#include "publish/disclosure/room_maker.hpp"
#include "publish/disclosure/seen_ranges.hpp"
#include "publish/disclosure/show_again.hpp"
#include "publish/disclosure/shown_cells.hpp"
#include "publish/disclosure/told_span.hpp"
#include "publish/disclosure/verification.hpp"

namespace samspil::publish {
namespace {

/*!
 * The figures that are shown tell their candidates; what follows from these is
 * found, and what was open before and is neither stays unused.
 */
void settle(ReaderTable const& table, ShownCells const& shown,
            std::vector<Fate>& fates)
{
    auto known = span_of_known<FirstField>(table);
    for (std::uint32_t i = 0; i < fates.size(); ++i) {
        if (shown.tells(i)) {
            auto const is_new = known.know(table.candidates[i]);
            fates[i] = is_new ? Fate::told : Fate::found;
        }
    }
    for (std::uint32_t i = 0; i < fates.size(); ++i) {
        if (!shown.tells(i)) {
            if (known.reduce(table.candidates[i]).empty()) {
                fates[i] = Fate::found;
            } else if (is_open(fates[i])) {
                fates[i] = Fate::unused;
            }
        }
    }
}

KnownRows known_rows(ReaderTable const& table, std::vector<Fate> const& fates)
{
    std::vector<bool> is_told(fates.size());
    for (std::size_t i = 0; i < fates.size(); ++i) {
        is_told[i] = fates[i] == Fate::told;
    }
    return {table, is_told};
}

}  // namespace

Protection protect(ReaderTable const& table, std::int64_t threshold,
                   ProtectionProgress const& progress)
{
    auto const progress_of = [&](std::string_view stage, std::size_t all) {
        return [&progress, stage, all](std::size_t done) {
            if (progress) {
                progress(stage, done, all);
            }
        };
    };
    Protection result;
    auto& fates = result.fates;
    fates = choose_by_sums(table, threshold,
                           progress_of("sums", table.candidates.size()));
    ShownCells shown(table, fates);
    settle(table, shown, fates);

    SeenRanges ranges(table, threshold);
    Exchanges exchanges(table, threshold);
    std::vector<std::uint32_t> all(table.sensitive.size());
    std::iota(all.begin(), all.end(), 0U);
    auto const narrow =
        test_ranges(table, threshold, known_rows(table, fates), all, ranges,
                    exchanges, progress_of("ranges", all.size()));
    result.work.narrow_at_first = narrow.size();
    for (auto const hidden :
         make_room(table, threshold, narrow, shown, ranges, exchanges,
                   progress_of("room", narrow.size()))) {
        fates[hidden] = Fate::hidden_by_room;
    }
    result.work.shown_again = show_again(
        table, threshold, shown, ranges, [&](std::size_t done, std::size_t of) {
            progress_of("show again", of)(done);
        });
    settle(table, shown, fates);
    verify_sums(table, fates);
    verify_ranges(table, shown.known_rows(), ranges);
    return result;
}

}  // namespace samspil::publish
