#include "count/bootstrap/replicate_former.hpp"

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

//! Figures whose keepers are sent between ranks at once.
constexpr std::size_t figures_at_once = 20'000;
//! Figures whose tails a thread keeps at once.
constexpr std::size_t figures_of_thread = 2'048;

//! All ranks' keepers, on rank 0.
void merge_over_ranks(parallel::Communicator const& ranks,
                      std::vector<PercentileBounds>& keepers,
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

}  // namespace

ReplicateFormer::ReplicateFormer(ScenarioPlan const& plan,
                                 ScenarioTallies const& layout,
                                 UsedCells const& used, int year_count,
                                 std::int64_t replicates,
                                 FigureContext const& figures)
    : figure_count_(figures.figure_count),
      replicates_(replicates),
      rooms_(static_cast<std::size_t>(thread_count()))
{
    for (auto const& use : plan.uses()) {
        scenarios_.emplace_back(layout, used, use, year_count, figures.evaluate,
                                figures.geographies);
    }
    keepers_.assign(scenarios_.size(),
                    PercentileBounds(figure_count_, replicates));
}

void ReplicateFormer::start_from(std::vector<PercentileBounds> tails)
{
    if (!tails.empty()) {
        SAMSPIL_EXPECT(tails.size() == keepers_.size());
        keepers_ = std::move(tails);
    }
}

void ReplicateFormer::gather(parallel::Communicator const& ranks)
{
    base::WallTimer const watch;
    merge_over_ranks(ranks, keepers_, figure_count_);
    if (!ranks.is_root()) {
        keepers_.assign(keepers_.size(),
                        PercentileBounds(figure_count_, replicates_));
    }
    keep_seconds_ += watch.seconds();
}

void ReplicateFormer::form(ReplicateMatrix const& matrix, std::size_t begin,
                           std::size_t end)
{
    auto const stride = padded(figure_count_);
    values_.resize((end - begin) * stride);
    for (std::size_t s = 0; s < scenarios_.size(); ++s) {
        this->form_scenario(scenarios_[s], matrix, begin, end, stride);
        this->keep_tails(keepers_[s], stride);
    }
}

void ReplicateFormer::form_scenario(ReplicateFigures const& figures,
                                    ReplicateMatrix const& matrix,
                                    std::size_t begin, std::size_t end,
                                    std::size_t stride)
{
    base::WallTimer const watch;
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

void ReplicateFormer::keep_tails(PercentileBounds& keeper, std::size_t stride)
{
    base::WallTimer const watch;
    parallel::ThreadErrors errors;
    auto const blocks = static_cast<int>(
        (figure_count_ + figures_of_thread - 1) / figures_of_thread);
#pragma omp parallel for num_threads(thread_count()) schedule(dynamic)
    for (int block = 0; block < blocks; ++block) {
        errors.run([&] {
            auto const begin =
                static_cast<std::size_t>(block) * figures_of_thread;
            keeper.add_rows(values_, stride, begin,
                            std::min(begin + figures_of_thread, figure_count_));
        });
    }
    errors.rethrow();
    keep_seconds_ += watch.seconds();
}

}  // namespace samspil::count
