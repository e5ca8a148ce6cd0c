#include "publish/disclosure/range_test.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "publish/disclosure/parallel_loop.hpp"
#include "publish/disclosure/room_guide.hpp"
#include "publish/disclosure/room_search.hpp"
#include "publish/disclosure/seen_range.hpp"

namespace samspil::publish {
namespace {

//! How many variables a search may have, time after time: what is found for
//! other counts meanwhile makes most of the long searches needless. What is
//! narrow among the last is taken as narrow, which errs on the safe side.
constexpr std::array<std::size_t, 2> most_variables{100, 400};

//! Counts that are searched for before what was found is shared.
constexpr std::size_t counts_at_a_time = 256;

using Table = std::vector<RoomSearch::Change>;

//! What the search for one count has found.
struct Found
{
    std::vector<Table> tables;
    std::vector<std::uint32_t> culprits;
};

//! Searches for counts one after the other, on one thread.
class Searcher
{
  public:
    Searcher(ReaderTable const& table, KnownRows const& known,
             std::int64_t threshold)
        : table_(table),
          known_(known),
          threshold_(threshold),
          scratch_(table.values.size(), known.rows().size())
    {
    }

    Found search(std::uint32_t number, SeenRange seen, std::size_t most)
    {
        auto const& count = table_.sensitive[number];
        auto const value = static_cast<double>(count.at(table_.values));
        auto const limit = static_cast<double>(threshold_);
        std::vector<Variable> begin;
        if (table_.guide) {
            begin = table_.guide->variables(number, known_);
        }
        Found found;
        auto const look = [&](Direction direction, double wanted) {
            RoomSearch const search(table_, known_, count, direction,
                                    {wanted, most}, begin, scratch_);
            seen.include(static_cast<double>(direction) * search.change());
            found.tables.push_back(search.changes());
            auto const& limiting = search.limiting_candidates();
            found.culprits.insert(found.culprits.end(), limiting.begin(),
                                  limiting.end());
        };
        look(Direction::up, std::max(limit - 1, limit - value));
        if (seen.reaches(value, threshold_) &&
            !seen.is_wide(value, threshold_)) {
            look(Direction::down, limit - 1 - seen.rise);
        }
        std::sort(found.culprits.begin(), found.culprits.end());
        found.culprits.erase(
            std::unique(found.culprits.begin(), found.culprits.end()),
            found.culprits.end());
        return found;
    }

  private:
    ReaderTable const& table_;
    KnownRows const& known_;
    std::int64_t threshold_;
    SearchScratch scratch_;
};

//! The ranges of all counts, as far as they are seen: each table that is found
//! for one count is one for all.
class SeenRanges
{
  public:
    SeenRanges(ReaderTable const& table, std::int64_t threshold,
               std::vector<std::uint32_t> const& among)
        : table_(table),
          threshold_(threshold),
          ranges_(table.sensitive.size()),
          users_(table.values.size())
    {
        for (auto const number : among) {
            for (auto const& term : table.sensitive[number].terms()) {
                users_[term.variable].push_back({number, term.factor});
            }
        }
    }

    SeenRange const& of(std::uint32_t number) const { return ranges_[number]; }
    bool is_wide(std::uint32_t number) const
    {
        auto const value = table_.sensitive[number].at(table_.values);
        return ranges_[number].is_wide(static_cast<double>(value), threshold_);
    }
    void include(Table const& found)
    {
        std::map<std::uint32_t, double> changes;
        for (auto const& [variable, by] : found) {
            for (auto const& user : users_[variable]) {
                changes[user.number] += by * static_cast<double>(user.factor);
            }
        }
        for (auto const& [number, change] : changes) {
            ranges_[number].include(change);
        }
    }

  private:
    //! A count that has a variable.
    struct User
    {
        std::uint32_t number;
        std::int64_t factor;
    };

    ReaderTable const& table_;
    std::int64_t threshold_;
    std::vector<SeenRange> ranges_;         //!< [sensitive]
    std::vector<std::vector<User>> users_;  //!< [variable]
};

}  // namespace

// Counts are searched for in blocks, so that it is the same on any number of
// threads which of them profit from what was found for others.
std::vector<NarrowCount> RangeTest::narrow_ones(
    KnownRows const& known, std::vector<std::uint32_t> const& among,
    std::function<void(std::size_t)> const& progress) const
{
    SeenRanges ranges(table_, threshold_, among);
    std::vector<NarrowCount> narrow;
    auto left = among;
    for (auto const most : most_variables) {
        narrow.clear();
        for (std::size_t next = 0; next < left.size();) {
            std::vector<std::uint32_t> block;
            for (; next < left.size() && block.size() < counts_at_a_time;
                 ++next) {
                if (!ranges.is_wide(left[next])) {
                    block.push_back(left[next]);
                }
            }
            std::vector<Found> found(block.size());
            for_each_in_parallel(
                block.size(),
                [&] { return Searcher(table_, known, threshold_); },
                [&](Searcher& searcher, std::size_t i) {
                    found[i] =
                        searcher.search(block[i], ranges.of(block[i]), most);
                });
            for (std::size_t i = 0; i < block.size(); ++i) {
                for (auto const& table : found[i].tables) {
                    ranges.include(table);
                }
                narrow.push_back({block[i], std::move(found[i].culprits)});
            }
            if (progress) {
                progress(among.size() - left.size() + next);
            }
        }
        std::erase_if(narrow, [&](NarrowCount const& count) {
            return ranges.is_wide(count.number);
        });
        left.clear();
        for (auto const& count : narrow) {
            left.push_back(count.number);
        }
    }
    return narrow;
}

}  // namespace samspil::publish
