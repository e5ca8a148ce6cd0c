#include "count/bootstrap/replicates.hpp"

#include <algorithm>
#include <cstdio>
#include <string>

#include "base/share.hpp"
#include "base/wall_timer.hpp"
#include "count/bootstrap/replicate_counter.hpp"
#include "count/bootstrap/replicate_evaluator.hpp"
#include "count/stage_names.hpp"
#include "parallel/checkpoint_timer.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/collective_stop.hpp"

namespace samspil::count {
namespace {

using cubes::PercentileBounds;

//! Persons are recorded before they are drawn: this part of the time of some
//! replicates, where persons do not stay recorded.
constexpr double part_of_recording = 0.5;

//! The time that replicates took on this rank [s].
struct Seconds
{
    double prepared;
    double counted;
    double figures;
    double bounds;
};

std::string timings_line(std::size_t cells, Seconds const& seconds)
{
    char text[160];
    std::snprintf(text, sizeof(text),
                  "compute: replicates: %zu cells; prepared %.3f s, counted "
                  "%.3f s, figures formed %.3f s, percentiles %.3f s",
                  cells, seconds.prepared, seconds.counted, seconds.figures,
                  seconds.bounds);
    return text;
}

//! The replicates [first, second) in the matrix whose figures a rank forms.
std::pair<std::size_t, std::size_t> share_of_rank(
    ReplicateMatrix const& matrix, int rank,
    parallel::Communicator const& ranks)
{
    auto const [begin, end] = base::share_of(
        static_cast<std::int64_t>(matrix.replicates()), rank, ranks.size());
    return {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
}

//! Adds up the counts of all ranks, each replicate on the rank that forms its
//! figures.
void add_up(parallel::Communicator const& ranks, ReplicateMatrix& matrix)
{
    for (int rank = 0; rank < ranks.size(); ++rank) {
        auto const [begin, end] = share_of_rank(matrix, rank, ranks);
        ranks.reduce_sum(matrix.rows(begin, end), rank);
    }
}

//! The number of replicates that are counted at once: enough to keep all ranks
//! busy, if they fit into the memory.
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
    auto const occupied = ranks.broadcast(
        ranks.is_root() ? UsedCells::occupied_of(tallies) : std::string());
    UsedCells const used(occupied, tallies, figures.evaluate);
    ReplicateCounter counter(ranks, folder, manifest, plan, tallies, used,
                             options.memory_bytes / 2);
    auto const first = std::max(options.begin, checkpoints.saved_end);
    auto const tell = [&](double done) {
        log.progress(
            base::Progress{replicates_stage,
                           (done - static_cast<double>(first)) /
                               static_cast<double>(options.end - first),
                           static_cast<std::int64_t>(done) - options.begin,
                           options.end - options.begin, "replicates"});
    };
    tell(static_cast<double>(first));
    counter.gather_profiles();
    ReplicateEvaluator evaluator(plan, tallies, used, manifest.years.count(),
                                 options.replicates, figures);
    Seconds seconds{preparing.seconds(), 0, 0, 0};
    auto const at_once = replicates_at_once(options, used.count(),
                                            figures.figure_count, ranks.size());
    ReplicateMatrix matrix(static_cast<std::size_t>(at_once), used.count());
    parallel::CheckpointTimer timer(checkpoints.seconds,
                                    static_cast<double>(plan.uses().size()));
    evaluator.start_from(std::move(checkpoints.saved));
    for (auto begin = first; begin < options.end; begin += at_once) {
        ReplicateRange const range{options.seed, begin,
                                   std::min(begin + at_once, options.end)};
        base::WallTimer const counting;
        parallel::run_collectively(ranks, [&] {
            counter.count(range, matrix, [&](double part) {
                tell(static_cast<double>(range.begin) +
                     part_of_recording * part *
                         static_cast<double>(range.count()));
            });
        });
        add_up(ranks, matrix);
        seconds.counted += counting.seconds();
        auto const mine = share_of_rank(matrix, ranks.rank(), ranks);
        parallel::run_collectively(
            ranks, [&] { evaluator.add(matrix, mine.first, mine.second); });
        auto const request = parallel::stop_requested_on_any(ranks);
        if (range.end < options.end && checkpoints.save &&
            timer.is_time(ranks, request)) {
            evaluator.gather(ranks);
            parallel::run_collectively(ranks, [&] {
                if (ranks.is_root()) {
                    checkpoints.save(range.end, evaluator.bounds());
                }
            });
            timer.mark_saved();
        }
        if (range.end < options.end) {
            // The same request by which the checkpoint was saved.
            parallel::throw_if_stopped(request);
        }
        tell(static_cast<double>(range.end));
    }
    evaluator.gather(ranks);
    seconds.figures = evaluator.figure_seconds();
    seconds.bounds = evaluator.bounds_seconds();
    log.line(timings_line(used.count(), seconds));
    return ranks.is_root() ? std::move(evaluator.bounds())
                           : std::vector<PercentileBounds>();
}

}  // namespace samspil::count
