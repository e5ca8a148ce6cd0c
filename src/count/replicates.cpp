#include "count/replicates.hpp"

#include <omp.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>

#include "count/replicate_counter.hpp"
#include "count/replicate_figures.hpp"
#include "count/thread_count.hpp"
#include "count/watch.hpp"
#include "parallel/thread_errors.hpp"
#include "parallel/together.hpp"

namespace samspil::count {
namespace {

using cubes::IntervalKeeper;

//! Figures whose keepers are sent between ranks at once.
constexpr std::size_t figures_at_once = 20'000;
//! Figures whose tails a thread keeps at once.
constexpr std::size_t figures_of_thread = 2'048;

//! Forms the figures of this rank's replicates and keeps their tails.
class Former
{
  public:
    Former(ScenarioPlan const& plan, ScenarioTallies const& layout,
           UsedCells const& used, int year_count, std::int64_t replicates,
           FigureContext const& figures)
        : figure_count_(figures.figure_count),
          rooms_(static_cast<std::size_t>(thread_count()))
    {
        for (auto const& use : plan.uses()) {
            scenarios_.emplace_back(layout, used, use, year_count,
                                    figures.evaluate, figures.geographies);
        }
        keepers_.assign(scenarios_.size(),
                        IntervalKeeper(figure_count_, replicates));
    }

    //! Replicates [begin, end) of the matrix.
    void form(ReplicateMatrix const& matrix, std::size_t begin, std::size_t end)
    {
        auto const stride = padded(figure_count_);
        values_.resize((end - begin) * stride);
        for (std::size_t s = 0; s < scenarios_.size(); ++s) {
            this->form_scenario(scenarios_[s], matrix, begin, end, stride);
            this->keep_tails(keepers_[s], stride);
        }
    }

    //! One keeper a scenario.
    std::vector<IntervalKeeper>& keepers() { return keepers_; }
    double form_seconds() const { return form_seconds_; }
    double keep_seconds() const { return keep_seconds_; }

  private:
    void form_scenario(ReplicateFigures const& figures,
                       ReplicateMatrix const& matrix, std::size_t begin,
                       std::size_t end, std::size_t stride)
    {
        Watch const watch;
        parallel::ThreadErrors errors;
        auto const count = static_cast<int>(end - begin);
#pragma omp parallel for num_threads(thread_count()) schedule(dynamic)
        for (int i = 0; i < count; ++i) {
            errors.run([&] {
                auto const row = static_cast<std::size_t>(i);
                figures(matrix.row(begin + row),
                        std::span(values_).subspan(row * stride, figure_count_),
                        rooms_[static_cast<std::size_t>(omp_get_thread_num())]);
            });
        }
        errors.rethrow();
        form_seconds_ += watch.seconds();
    }

    void keep_tails(IntervalKeeper& keeper, std::size_t stride)
    {
        Watch const watch;
        parallel::ThreadErrors errors;
        auto const blocks = static_cast<int>(
            (figure_count_ + figures_of_thread - 1) / figures_of_thread);
#pragma omp parallel for num_threads(thread_count()) schedule(dynamic)
        for (int block = 0; block < blocks; ++block) {
            errors.run([&] {
                auto const begin =
                    static_cast<std::size_t>(block) * figures_of_thread;
                keeper.add_rows(
                    values_, stride, begin,
                    std::min(begin + figures_of_thread, figure_count_));
            });
        }
        errors.rethrow();
        keep_seconds_ += watch.seconds();
    }

    std::size_t figure_count_;                   //!< of a scenario
    std::vector<ReplicateFigures> scenarios_;    //!< [scenario]
    std::vector<IntervalKeeper> keepers_;        //!< [scenario]
    std::vector<double> values_;                 //!< [replicate, figure]
    std::vector<ReplicateFigures::Room> rooms_;  //!< [thread]
    double form_seconds_ = 0;
    double keep_seconds_ = 0;
};

//! All ranks' keepers, on rank 0.
void merge_over_ranks(parallel::Communicator const& ranks,
                      std::vector<IntervalKeeper>& keepers,
                      std::size_t figure_count)
{
    for (auto& keeper : keepers) {
        for (std::size_t begin = 0; begin < figure_count;
             begin += figures_at_once) {
            auto const end = std::min(begin + figures_at_once, figure_count);
            auto const parts = ranks.gather(
                ranks.is_root() ? std::string() : keeper.to_bytes(begin, end));
            for (std::size_t rank = 1; rank < parts.size(); ++rank) {
                keeper.merge_bytes(begin, end, parts[rank]);
            }
        }
    }
}

//! Where the time of replicates went, on this rank. [s]
std::string timings_line(std::size_t cells, double prepared, double counted,
                         double formed, double kept)
{
    char text[160];
    std::snprintf(text, sizeof(text),
                  "compute: replicates: %zu cells; prepared %.3f s, counted "
                  "%.3f s, figures formed %.3f s, percentiles %.3f s",
                  cells, prepared, counted, formed, kept);
    return text;
}

//! Replicates of a batch that a rank forms.
std::pair<std::size_t, std::size_t> part_of_batch(std::size_t replicates,
                                                  int rank, int ranks)
{
    auto const bound = [&](int i) {
        return replicates * static_cast<std::size_t>(i) /
               static_cast<std::size_t>(ranks);
    };
    return {bound(rank), bound(rank + 1)};
}

//! Adds up over ranks the replicates that each rank forms, on that rank.
void add_up(parallel::Communicator const& ranks, ReplicateMatrix& matrix)
{
    for (int rank = 0; rank < ranks.size(); ++rank) {
        auto const [begin, end] =
            part_of_batch(matrix.replicates(), rank, ranks.size());
        ranks.reduce_sum(matrix.rows(begin, end), rank);
    }
}

//! Replicates that are counted at once: as many as keep all ranks busy, if
//! the memory has room for them.
std::int64_t replicates_at_once(BootstrapOptions const& options,
                                std::size_t cells, std::size_t figures,
                                int ranks)
{
    auto const wanted = std::max<std::int64_t>(
        static_cast<std::int64_t>(slice_length), 16 * std::int64_t{ranks});
    auto const bytes =
        ReplicateMatrix::bytes_of(1, cells) +
        static_cast<std::int64_t>(padded(figures) * sizeof(double)) / ranks;
    return std::clamp<std::int64_t>(options.memory_bytes / 2 / bytes, 1,
                                    wanted);
}

}  // namespace

std::int64_t keeper_bytes(std::size_t figure_count, std::int64_t replicates)
{
    return IntervalKeeper::bytes_of(figure_count, replicates);
}

std::vector<IntervalKeeper> count_replicates(
    parallel::Communicator const& ranks, std::filesystem::path const& folder,
    store::Manifest const& manifest, ScenarioPlan const& plan,
    ScenarioTallies const& tallies, BootstrapOptions const& options,
    FigureContext const& figures, base::Log& log)
{
    Watch const preparing;
    auto const marks = ranks.broadcast(
        ranks.is_root() ? UsedCells::marks_of(tallies) : std::string());
    UsedCells const used(marks, tallies, figures.evaluate);
    ReplicateCounter counter(ranks, folder, manifest, plan, tallies, used,
                             options.memory_bytes / 2);
    counter.gather_profiles();
    Former former(plan, tallies, used, manifest.years.count(),
                  options.replicates, figures);
    auto const prepare_seconds = preparing.seconds();
    auto const at_once = replicates_at_once(options, used.count(),
                                            figures.figure_count, ranks.size());
    ReplicateMatrix matrix(static_cast<std::size_t>(at_once), used.count());
    double count_seconds = 0;
    for (auto begin = options.begin; begin < options.end; begin += at_once) {
        ReplicateRange const range{options.seed, begin,
                                   std::min(begin + at_once, options.end)};
        Watch const counting;
        parallel::run_together(ranks,
                               [&] { counter.count(range, matrix, log); });
        add_up(ranks, matrix);
        count_seconds += counting.seconds();
        auto const [first, last] =
            part_of_batch(matrix.replicates(), ranks.rank(), ranks.size());
        parallel::run_together(ranks,
                               [&] { former.form(matrix, first, last); });
        log.progress("compute: replicates " + std::to_string(range.end) +
                     " of " + std::to_string(options.end));
    }
    Watch const merging;
    auto& keepers = former.keepers();
    merge_over_ranks(ranks, keepers, figures.figure_count);
    log.line(timings_line(used.count(), prepare_seconds, count_seconds,
                          former.form_seconds(),
                          former.keep_seconds() + merging.seconds()));
    return ranks.is_root() ? std::move(keepers) : std::vector<IntervalKeeper>();
}

}  // namespace samspil::count
