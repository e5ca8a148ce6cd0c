#include "count/bootstrap/replicate_evaluator.hpp"

#include <omp.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/contract.hpp"
#include "base/wall_timer.hpp"
#include "count/bootstrap/padded_rows.hpp"
#include "count/thread_count.hpp"
#include "parallel/thread_errors.hpp"

namespace samspil::count {
namespace {

using cubes::PercentileBounds;

//! The number of figures whose bounds are sent between ranks at once.
constexpr std::size_t figures_at_once = 20'000;
//! The number of figures that a thread adds to the bounds at once.
constexpr std::size_t figures_of_thread = 2'048;

//! Merges all ranks' bounds on rank 0.
void merge_over_ranks(parallel::Communicator const& ranks,
                      std::vector<PercentileBounds>& scenarios,
                      std::size_t figure_count)
{
    for (auto& bounds : scenarios) {
        for (std::size_t begin = 0; begin < figure_count;
             begin += figures_at_once) {
            auto const end = std::min(begin + figures_at_once, figure_count);
            auto const gathered = ranks.gather(
                ranks.is_root() ? std::string() : bounds.to_bytes(begin, end));
            for (std::size_t rank = 1; rank < gathered.size(); ++rank) {
                bounds.merge_bytes(begin, end, gathered[rank]);
            }
        }
    }
}

}  // namespace

ReplicateEvaluator::ReplicateEvaluator(ScenarioPlan const& plan,
                                       ScenarioTallies const& layout,
                                       UsedCells const& used, int year_count,
                                       std::int64_t replicates,
                                       FigureContext const& figures)
    : figure_count_(figures.figure_count),
      stride_(padded(figure_count_)),
      replicates_(replicates),
      buffers_(static_cast<std::size_t>(thread_count()))
{
    for (auto const& use : plan.uses()) {
        scenarios_.emplace_back(layout, used, use, year_count, figures.evaluate,
                                figures.geographies);
    }
    bounds_.assign(scenarios_.size(),
                   PercentileBounds(figure_count_, replicates));
}

void ReplicateEvaluator::start_from(std::vector<PercentileBounds> bounds)
{
    if (!bounds.empty()) {
        SAMSPIL_EXPECT(bounds.size() == bounds_.size());
        bounds_ = std::move(bounds);
    }
}

void ReplicateEvaluator::gather(parallel::Communicator const& ranks)
{
    base::WallTimer const timer;
    merge_over_ranks(ranks, bounds_, figure_count_);
    if (!ranks.is_root()) {
        bounds_.assign(bounds_.size(),
                       PercentileBounds(figure_count_, replicates_));
    }
    bounds_seconds_ += timer.seconds();
}

void ReplicateEvaluator::add(ReplicateMatrix const& matrix, std::size_t begin,
                             std::size_t end)
{
    values_.resize((end - begin) * stride_);
    for (std::size_t s = 0; s < scenarios_.size(); ++s) {
        this->form_figures(scenarios_[s], matrix, begin, end);
        this->add_figures_to(bounds_[s]);
    }
}

//! Fills values_ with one scenario's figures of replicates [begin, end).
void ReplicateEvaluator::form_figures(ReplicateFigures const& figures,
                                      ReplicateMatrix const& matrix,
                                      std::size_t begin, std::size_t end)
{
    base::WallTimer const timer;
    parallel::ThreadErrors errors;
    auto const count = static_cast<int>(end - begin);
#pragma omp parallel for num_threads(thread_count()) schedule(dynamic)
    for (int i = 0; i < count; ++i) {
        errors.run([&] {
            auto const row = static_cast<std::size_t>(i);
            figures(matrix.row(begin + row),
                    std::span(values_).subspan(row * stride_, figure_count_),
                    buffers_[static_cast<std::size_t>(omp_get_thread_num())]);
        });
    }
    errors.rethrow();
    figure_seconds_ += timer.seconds();
}

void ReplicateEvaluator::add_figures_to(PercentileBounds& bounds)
{
    base::WallTimer const timer;
    parallel::ThreadErrors errors;
    auto const blocks = static_cast<int>(
        (figure_count_ + figures_of_thread - 1) / figures_of_thread);
#pragma omp parallel for num_threads(thread_count()) schedule(dynamic)
    for (int block = 0; block < blocks; ++block) {
        errors.run([&] {
            auto const begin =
                static_cast<std::size_t>(block) * figures_of_thread;
            bounds.add(
                values_, stride_,
                {begin, std::min(begin + figures_of_thread, figure_count_)});
        });
    }
    errors.rethrow();
    bounds_seconds_ += timer.seconds();
}

}  // namespace samspil::count
