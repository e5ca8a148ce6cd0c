#include "publish/disclosure/protection.hpp"

#include <algorithm>
#include <memory>
#include <numeric>

#include "base/error.hpp"
#include "publish/disclosure/range_test.hpp"
#include "publish/disclosure/told_span.hpp"

namespace samspil::publish {
namespace {

//! What was told before and follows from the rest no more is hidden; what
//! follows is found.
void settle_found(ReaderTable const& table, std::vector<Fate>& fates)
{
    auto known = span_of_told<FirstField>(table, fates);
    for (std::size_t i = 0; i < fates.size(); ++i) {
        if (fates[i] == Fate::told) {
            continue;
        }
        if (known.reduce(table.candidates[i]).empty()) {
            fates[i] = Fate::found;
        } else if (fates[i] == Fate::found) {
            fates[i] = Fate::hidden_by_room;
        }
    }
}

/*!
 * Verifies the sums modulo a second prime: none of the sensitive counts is in
 * the span of what is told.
 */
void verify_sums(ReaderTable const& table, std::vector<Fate> const& fates)
{
    auto known = span_of_told<SecondField>(table, fates);
    for (auto const& form : table.sensitive) {
        if (known.reduce(form).empty()) {
            throw base::Error(
                "disclosure control contradicts itself: a count that must stay "
                "unknown follows from what is told, modulo a second prime. "
                "Nothing is published; please report this");
        }
    }
}

class RoomMaker
{
  public:
    RoomMaker(ReaderTable const& table, std::int64_t threshold,
              std::vector<Fate>& fates)
        : table_(table),
          threshold_(threshold),
          fates_(fates),
          test_(table, threshold)
    {
    }

    ProtectionWork run(ProtectionProgress const& progress)
    {
        ProtectionWork work;
        std::vector<std::uint32_t> numbers(table_.sensitive.size());
        std::iota(numbers.begin(), numbers.end(), 0U);
        auto const all = numbers.size();
        while (true) {
            auto const known = known_rows();
            auto const found =
                test_.narrow_ones(known, numbers, [&](std::size_t done) {
                    if (progress) {
                        progress("ranges", all - numbers.size() + done, all);
                    }
                });
            if (work.rounds == 0) {
                work.narrow_at_first = found.size();
            }
            if (found.empty()) {
                return work;
            }
            ++work.rounds;
            hide_for(found);
            numbers.clear();
            for (auto const& count : found) {
                numbers.push_back(count.number);
            }
        }
    }

  private:
    KnownRows known_rows() const
    {
        auto const is_told = std::make_unique<bool[]>(fates_.size());
        for (std::size_t i = 0; i < fates_.size(); ++i) {
            is_told[i] = fates_[i] == Fate::told;
        }
        return {table_, std::span(is_told.get(), fates_.size())};
    }

    /*!
     * Of the candidates that keep a count narrow the last, thus least
     * important, one that gives it room: one of a size that reaches the
     * threshold if there is one.
     */
    std::uint32_t choose(std::vector<std::uint32_t> const& culprits) const
    {
        auto const gives_room = [&](std::uint32_t candidate) {
            return table_.candidates[candidate].at(table_.values) >= threshold_;
        };
        auto const found =
            std::find_if(culprits.rbegin(), culprits.rend(), gives_room);
        return found != culprits.rend() ? *found : culprits.back();
    }

    void hide_for(std::vector<NarrowCount> const& narrow)
    {
        bool is_changed = false;
        for (auto const& count : narrow) {
            if (!count.culprits.empty()) {
                fates_[choose(count.culprits)] = Fate::hidden_by_room;
                is_changed = true;
            }
        }
        if (!is_changed) {
            throw base::Error(
                "a sensitive count follows from what is public or cannot be "
                "hidden (M10.4): publish fewer figures, or a lower threshold");
        }
    }

    ReaderTable const& table_;
    std::int64_t threshold_;
    std::vector<Fate>& fates_;
    RangeTest test_;
};

}  // namespace

Protection protect(ReaderTable const& table, std::int64_t threshold,
                   ProtectionProgress const& progress)
{
    Protection result;
    result.fates = choose_by_sums(table, threshold, [&](std::size_t done) {
        if (progress) {
            progress("sums", done, table.candidates.size());
        }
    });
    result.work = RoomMaker(table, threshold, result.fates).run(progress);
    settle_found(table, result.fates);
    verify_sums(table, result.fates);
    return result;
}

}  // namespace samspil::publish
