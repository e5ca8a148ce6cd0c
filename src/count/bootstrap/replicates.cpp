#include "count/bootstrap/replicates.hpp"

#include <algorithm>
#include <cstdio>
#include <string>

#include "base/share.hpp"
#include "base/wall_timer.hpp"
#include "count/bootstrap/replicate_counter.hpp"
#include "count/bootstrap/replicate_former.hpp"
#include "parallel/checkpoint_timer.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/collective_stop.hpp"

namespace samspil::count {
namespace {

using cubes::PercentileBounds;

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

//! Replicates [first, second) of a round that a rank forms.
std::pair<std::size_t, std::size_t> share_of_rank(
    ReplicateMatrix const& matrix, int rank,
    parallel::Communicator const& ranks)
{
    auto const [begin, end] = base::share_of(
        static_cast<std::int64_t>(matrix.replicates()), rank, ranks.size());
    return {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
}

//! Adds up over ranks the replicates that each rank forms, on that rank.
void add_up(parallel::Communicator const& ranks, ReplicateMatrix& matrix)
{
    for (int rank = 0; rank < ranks.size(); ++rank) {
        auto const [begin, end] = share_of_rank(matrix, rank, ranks);
        ranks.reduce_sum(matrix.rows(begin, end), rank);
    }
}

//! Replicates that are counted at once: as many as keep all ranks busy, if
//! the memory has room for them.
std::int64_t replicates_at_once(BootstrapOptions const& options,
                                std::size_t cells, std::size_t figures,
                                int ranks)
{
    constexpr auto slice = static_cast<std::int64_t>(slice_length);
    auto const wanted = (16 * std::int64_t{ranks} + slice - 1) / slice * slice;
    auto const bytes =
        ReplicateMatrix::bytes_of(1, cells) +
        static_cast<std::int64_t>(padded(figures) * sizeof(double)) / ranks;
    auto const fitting =
        std::clamp<std::int64_t>(options.memory_bytes / 2 / bytes, 1, wanted);
    return fitting < slice ? fitting : fitting / slice * slice;
}

}  // namespace

std::vector<PercentileBounds> count_replicates(
    parallel::Communicator const& ranks, std::filesystem::path const& folder,
    store::Manifest const& manifest, ScenarioPlan const& plan,
    ScenarioTallies const& tallies, BootstrapOptions const& options,
    FigureContext const& figures, base::Log& log,
    ReplicateCheckpoints checkpoints)
{
    base::WallTimer const preparing;
    auto const marks = ranks.broadcast(
        ranks.is_root() ? UsedCells::marks_of(tallies) : std::string());
    UsedCells const used(marks, tallies, figures.evaluate);
    ReplicateCounter counter(ranks, folder, manifest, plan, tallies, used,
                             options.memory_bytes / 2);
    counter.gather_profiles();
    ReplicateFormer former(plan, tallies, used, manifest.years.count(),
                           options.replicates, figures);
    auto const prepare_seconds = preparing.seconds();
    auto const at_once = replicates_at_once(options, used.count(),
                                            figures.figure_count, ranks.size());
    ReplicateMatrix matrix(static_cast<std::size_t>(at_once), used.count());
    double count_seconds = 0;
    parallel::CheckpointTimer clock(checkpoints.seconds,
                                    static_cast<double>(plan.uses().size()));
    former.start_from(std::move(checkpoints.tails));
    auto const first = std::max(options.begin, checkpoints.done);
    for (auto begin = first; begin < options.end; begin += at_once) {
        ReplicateRange const range{options.seed, begin,
                                   std::min(begin + at_once, options.end)};
        base::WallTimer const counting;
        parallel::run_collectively(ranks,
                                   [&] { counter.count(range, matrix, log); });
        add_up(ranks, matrix);
        count_seconds += counting.seconds();
        auto const mine = share_of_rank(matrix, ranks.rank(), ranks);
        parallel::run_collectively(
            ranks, [&] { former.form(matrix, mine.first, mine.second); });
        auto const request = parallel::stop_requested_on_any(ranks);
        if (range.end < options.end && checkpoints.keep &&
            clock.is_time(ranks, request)) {
            former.gather(ranks);
            parallel::run_collectively(ranks, [&] {
                if (ranks.is_root()) {
                    checkpoints.keep(range.end, former.keepers());
                }
            });
            clock.mark_saved();
        }
        if (range.end < options.end) {
            // The same request by which the checkpoint was saved.
            parallel::throw_if_stopped(request);
        }
        log.progress(base::Progress{"compute: replicates",
                                    range.end - options.begin,
                                    options.end - options.begin, "replicates"});
    }
    former.gather(ranks);
    log.line(timings_line(used.count(), prepare_seconds, count_seconds,
                          former.form_seconds(), former.keep_seconds()));
    return ranks.is_root() ? std::move(former.keepers())
                           : std::vector<PercentileBounds>();
}

}  // namespace samspil::count
