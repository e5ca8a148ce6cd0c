#include "publish/disclosure/show_again.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "publish/disclosure/count_searcher.hpp"
#include "publish/disclosure/parallel_loop.hpp"
#include "publish/disclosure/protected_forms.hpp"
#include "publish/disclosure/told_span.hpp"

namespace samspil::publish {
namespace {

//! How far it goes for each figure; what takes more stays hidden.
struct ShowEffort
{
    std::size_t most_variables;  //!< of a search
    std::size_t most_counts;     //!< that need a new search
};
constexpr ShowEffort where_few_are_hidden{400, 20};
constexpr ShowEffort where_many_are_hidden{120, 10};
constexpr std::size_t many_hidden = 5000;  // figures

class Showing
{
  public:
    Showing(ReaderTable const& table, std::int64_t threshold,
            ShowEffort const& effort, ShownCells& shown, SeenRanges& ranges)
        : table_(table),
          threshold_(threshold),
          effort_(effort),
          shown_(shown),
          ranges_(ranges),
          rows_(shown.known_rows()),
          known_(span_of_told<FirstField>(
              table, [&](std::uint32_t i) { return shown.tells(i); })),
          protected_(table, known_)
    {
    }

    bool try_to_show(std::size_t cell)
    {
        std::vector<std::uint32_t> missing;
        for (auto const candidate : table_.cells[cell].candidates) {
            auto const reduced = known_.reduce(table_.candidates[candidate]);
            if (reduced.empty()) {
                continue;
            }
            if (protected_.would_be_told_by(reduced)) {
                return false;
            }
            missing.push_back(candidate);
        }
        for (auto const candidate : table_.cells[cell].candidates) {
            rows_.set_told(candidate, true);
        }
        if (!missing.empty() && !leaves_room(missing)) {
            for (auto const candidate : table_.cells[cell].candidates) {
                rows_.set_told(candidate, shown_.tells(candidate));
            }
            return false;
        }
        shown_.show(cell);
        for (auto const candidate : missing) {
            learn(table_.candidates[candidate]);
        }
        return true;
    }

  private:
    void learn(LinearForm const& form)
    {
        auto const reduced = known_.reduce(form);
        if (!reduced.empty()) {
            auto const pivot = reduced.front().variable;
            known_.add(reduced, pivot);
            protected_.follow(pivot);
        }
    }

    bool leaves_room(std::vector<std::uint32_t> const& missing)
    {
        std::vector<std::uint32_t> broken;
        for (auto const candidate : missing) {
            auto const own =
                ranges_.tables_that_change(table_.candidates[candidate]);
            broken.insert(broken.end(), own.begin(), own.end());
        }
        std::sort(broken.begin(), broken.end());
        broken.erase(std::unique(broken.begin(), broken.end()), broken.end());
        auto narrow = ranges_.narrow_without(broken);
        // the narrowest first: of tables that show the same, theirs are kept
        std::stable_sort(narrow.begin(), narrow.end(),
                         [](auto const& a, auto const& b) {
                             return a.range.width() < b.range.width();
                         });
        if (narrow.size() > effort_.most_counts) {
            return false;
        }
        std::vector<TableChange> found;
        if (!narrow.empty() && !find_room(narrow, found)) {
            return false;
        }
        ranges_.remove(broken);
        for (auto& one : found) {
            ranges_.include(std::move(one));
        }
        return true;
    }

    bool find_room(std::vector<SeenRanges::Narrow> const& narrow,
                   std::vector<TableChange>& found) const
    {
        std::vector<std::vector<TableChange>> tables(narrow.size());
        for_each_in_parallel(
            narrow.size(),
            [&] { return CountSearcher(table_, rows_, threshold_); },
            [&](CountSearcher& searcher, std::size_t i) {
                tables[i] = searcher.search(narrow[i].number, narrow[i].range,
                                            effort_.most_variables);
            });
        for (std::size_t i = 0; i < narrow.size(); ++i) {
            if (!is_wide_with(narrow[i], tables[i])) {
                return false;
            }
            found.insert(found.end(), tables[i].begin(), tables[i].end());
        }
        return true;
    }

    bool is_wide_with(SeenRanges::Narrow const& narrow,
                      std::vector<TableChange> const& tables) const
    {
        auto const& count = table_.sensitive[narrow.number];
        auto range = narrow.range;
        for (auto const& table : tables) {
            double change = 0;
            for (auto const& [variable, by] : table) {
                change += by * static_cast<double>(count.factor_of(variable));
            }
            range.include(change);
        }
        return range.is_wide(static_cast<double>(count.at(table_.values)),
                             threshold_);
    }

    ReaderTable const& table_;
    std::int64_t threshold_;
    ShowEffort effort_;
    ShownCells& shown_;
    SeenRanges& ranges_;
    KnownRows rows_;
    Span known_;
    ProtectedForms protected_;
};

}  // namespace

std::size_t show_again(
    ReaderTable const& table, std::int64_t threshold, ShownCells& shown,
    SeenRanges& ranges,
    std::function<void(std::size_t, std::size_t)> const& progress)
{
    std::vector<std::size_t> hidden;
    for (std::size_t cell = 0; cell < table.cells.size(); ++cell) {
        if (!shown.is_shown(cell)) {
            hidden.push_back(cell);
        }
    }
    std::stable_sort(hidden.begin(), hidden.end(),
                     [&](std::size_t a, std::size_t b) {
                         return table.cells[a].weight > table.cells[b].weight;
                     });
    Showing showing(table, threshold,
                    hidden.size() > many_hidden ? where_many_are_hidden
                                                : where_few_are_hidden,
                    shown, ranges);
    std::size_t count = 0;
    for (std::size_t done = 0; done < hidden.size(); ++done) {
        count += showing.try_to_show(hidden[done]) ? 1U : 0U;
        if (progress) {
            progress(done + 1, hidden.size());
        }
    }
    return count;
}

}  // namespace samspil::publish
