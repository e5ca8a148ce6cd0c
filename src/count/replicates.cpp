#include "count/replicates.hpp"

#include <omp.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "count/replicate_counter.hpp"
#include "count/thread_count.hpp"
#include "count/watch.hpp"
#include "cubes/cube_set.hpp"
#include "parallel/thread_errors.hpp"
#include "parallel/together.hpp"

namespace samspil::count {
namespace {

using cubes::IntervalKeeper;

//! Figures whose keepers are sent between ranks at once.
constexpr std::size_t figures_at_once = 20'000;

//! Where the used cells of one scenario's tallies go among all its cubes.
class Assembler
{
  public:
    Assembler(ScenarioTallies const& layout, UsedCells const& used,
              ScenarioPlan::Use const& use, int year_count)
    {
        cubes::PlaceTally const whole(year_count);
        for (auto const tally : layout.tallies_of(use)) {
            this->add_tally(layout.tallies()[tally], layout.begin_of(tally),
                            used, whole);
        }
    }

    //! \p result is replaced by the scenario's counts in a replicate.
    void operator()(ReplicateMatrix const& matrix, std::size_t replicate,
                    cubes::PlaceTally& result) const
    {
        auto const counts = result.all();
        std::fill(counts.begin(), counts.end(), 0);
        for (auto const& [cell, target] : moves_) {
            counts[target] += matrix.at(cell, replicate);
        }
    }

  private:
    struct Move
    {
        std::uint32_t cell;
        std::uint32_t target;
    };

    void add_tally(cubes::PlaceTally const& tally, std::size_t begin,
                   UsedCells const& used, cubes::PlaceTally const& whole)
    {
        for (auto const& spec : cubes::catalogue) {
            if (!tally.has(spec.id)) {
                continue;
            }
            auto const from = begin + tally.index_of(spec.id, 0, 0);
            auto const to = whole.index_of(spec.id, 0, 0);
            auto const end = from + tally.block_size(spec);
            auto const flat = used.flat();
            auto next = std::lower_bound(flat.begin(), flat.end(), from);
            for (; next != flat.end() && *next < end; ++next) {
                moves_.push_back(
                    {static_cast<std::uint32_t>(next - flat.begin()),
                     static_cast<std::uint32_t>(to + (*next - from))});
            }
        }
    }

    std::vector<Move> moves_;  //!< of the used cells
};

//! Forms the figures of this rank's replicates and keeps their tails.
class Former
{
  public:
    Former(ScenarioPlan const& plan, ScenarioTallies const& layout,
           UsedCells const& used, int year_count, std::int64_t replicates,
           FigureContext const& figures)
        : figures_(figures), year_count_(year_count)
    {
        for (auto const& use : plan.uses()) {
            assemblers_.emplace_back(layout, used, use, year_count);
        }
        auto const threads = static_cast<std::size_t>(thread_count());
        for (std::size_t i = 0; i < threads; ++i) {
            keepers_.emplace_back(
                assemblers_.size(),
                IntervalKeeper(figures.figure_count, replicates));
        }
    }

    void form(ReplicateMatrix const& matrix)
    {
        parallel::ThreadErrors errors;
        auto const replicates = static_cast<int>(matrix.replicates());
#pragma omp parallel num_threads(thread_count())
        {
            auto& keepers =
                keepers_[static_cast<std::size_t>(omp_get_thread_num())];
            cubes::PlaceTally tally(year_count_);
            cubes::CubeSet counts(year_count_, figures_.geographies.size());
            std::optional<cubes::KeyFigureValues> values;
#pragma omp for schedule(dynamic)
            for (int replicate = 0; replicate < replicates; ++replicate) {
                errors.run([&] {
                    for (std::size_t s = 0; s < assemblers_.size(); ++s) {
                        assemblers_[s](
                            matrix, static_cast<std::size_t>(replicate), tally);
                        cubes::roll_up(tally, figures_.geographies, counts);
                        if (!values) {
                            values = figures_.evaluate(counts);
                        } else {
                            figures_.evaluate(counts, *values);
                        }
                        keepers[s].add(values->value);
                    }
                });
            }
        }
        errors.rethrow();
    }

    //! One keeper a scenario: those of all threads.
    std::vector<IntervalKeeper> merged()
    {
        auto result = std::move(keepers_.front());
        for (std::size_t i = 1; i < keepers_.size(); ++i) {
            for (std::size_t s = 0; s < result.size(); ++s) {
                result[s].merge(keepers_[i][s]);
            }
        }
        return result;
    }

  private:
    FigureContext const& figures_;       //!< what figures are formed with
    int year_count_;                     //!< years of the run
    std::vector<Assembler> assemblers_;  //!< [scenario]
    std::vector<std::vector<IntervalKeeper>> keepers_;  //!< [thread, scenario]
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

//! Adds up over ranks; gives this rank the replicates that it forms.
ReplicateMatrix share(parallel::Communicator const& ranks,
                      ReplicateMatrix const& mine)
{
    std::optional<ReplicateMatrix> result;
    for (int rank = 0; rank < ranks.size(); ++rank) {
        auto const [begin, end] =
            part_of_batch(mine.replicates(), rank, ranks.size());
        auto part = mine.columns(begin, end);
        ranks.reduce_sum(part.all(), rank);
        if (rank == ranks.rank()) {
            result = std::move(part);
        }
    }
    return *std::move(result);
}

}  // namespace

std::int64_t keeper_bytes(std::size_t figure_count, std::int64_t replicates,
                          int threads)
{
    return IntervalKeeper::bytes_of(figure_count, replicates) * threads;
}

std::vector<IntervalKeeper> count_replicates(
    parallel::Communicator const& ranks, std::filesystem::path const& folder,
    store::Manifest const& manifest, ScenarioPlan const& plan,
    ScenarioTallies const& tallies, BootstrapOptions const& options,
    FigureContext const& figures, base::Log& log)
{
    UsedCells const used(ranks.broadcast(
        ranks.is_root() ? UsedCells(tallies).marks() : std::string()));
    ReplicateCounter counter(ranks, folder, manifest, plan, tallies, used);
    counter.gather_profiles();
    Former former(plan, tallies, used, manifest.years.count(),
                  options.replicates, figures);
    // Each replicate is there twice while it is shared over ranks.
    auto const bytes_of_one = static_cast<std::int64_t>(
        2 * sizeof(std::int64_t) * std::max<std::size_t>(used.count(), 1));
    auto const at_once = std::clamp<std::int64_t>(
        options.memory_bytes / bytes_of_one, 1,
        std::max<std::int64_t>(options.end - options.begin, 1));
    double count_seconds = 0;
    double form_seconds = 0;
    for (auto begin = options.begin; begin < options.end; begin += at_once) {
        ReplicateRange const range{options.seed, begin,
                                   std::min(begin + at_once, options.end)};
        Watch const counting;
        std::optional<ReplicateMatrix> mine;
        parallel::run_together(ranks,
                               [&] { mine = counter.count(range, log); });
        mine = share(ranks, *mine);
        count_seconds += counting.seconds();
        Watch const forming;
        parallel::run_together(ranks, [&] { former.form(*mine); });
        form_seconds += forming.seconds();
    }
    auto keepers = former.merged();
    merge_over_ranks(ranks, keepers, figures.figure_count);
    log.line("compute: replicates: " + std::to_string(used.count()) +
             " cells, counted " + std::to_string(count_seconds) +
             " s, figures formed " + std::to_string(form_seconds) + " s");
    if (!ranks.is_root()) {
        keepers.clear();
    }
    return keepers;
}

}  // namespace samspil::count
