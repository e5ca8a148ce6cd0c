#include "count/bootstrap/replicate_counter.hpp"

#include <omp.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/progress.hpp"
#include "count/bootstrap/person_recorder.hpp"
#include "count/bootstrap/profile_gatherer.hpp"
#include "count/shard_blocks.hpp"
#include "count/shard_queue.hpp"
#include "count/thread_count.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/collective_stop.hpp"
#include "parallel/thread_errors.hpp"

namespace samspil::count {
namespace {

//! The number of blocks of cells that a thread takes at once. Neighbouring cells
//! are written by one thread.
constexpr int blocks_at_once = 64;

}  // namespace

ReplicateCounter::ReplicateCounter(parallel::Communicator const& ranks,
                                   std::filesystem::path const& folder,
                                   store::Manifest const& manifest,
                                   ScenarioPlan const& plan,
                                   ScenarioTallies const& layout,
                                   UsedCells const& used,
                                   std::int64_t memory_bytes)
    : ranks_(ranks),
      folder_(folder),
      manifest_(manifest),
      plan_(plan),
      layout_(layout),
      used_(used),
      memory_bytes_(memory_bytes)
{
}

void ReplicateCounter::gather_profiles()
{
    std::vector<ProfileCount> mine;
    parallel::run_collectively(ranks_, [&] {
        ShardBlocks blocks(ranks_, folder_, manifest_);
        std::vector<std::vector<ProfileCount>> gathered(
            static_cast<std::size_t>(thread_count()));
        parallel::ThreadErrors errors;
#pragma omp parallel num_threads(thread_count())
        errors.run([&] {
            ProfileGatherer gatherer(manifest_.years, plan_);
            ShardBlocks::Block block;
            while (blocks.next(block)) {
                for (auto i = block.begin; i < block.end; ++i) {
                    auto const person = block.shard->person(i);
                    if (!person.is_active()) {
                        gatherer.add(person);
                    }
                }
            }
            gathered[static_cast<std::size_t>(omp_get_thread_num())] =
                gatherer.take();
        });
        errors.rethrow();
        for (auto const& profiles : gathered) {
            mine.insert(mine.end(), profiles.begin(), profiles.end());
        }
    });
    parallel::stop_collectively(ranks_);  // blocks are missing after a signal
    auto shared = share_profiles(ranks_, std::move(mine));
    parallel::run_collectively(ranks_, [&] {
        auto const large = std::stable_partition(
            shared.begin(), shared.end(), [](ProfileCount const& one) {
                return DrawnProfiles::is_small(one.persons);
            });
        auto const drawn = [&](std::span<ProfileCount const> profiles) {
            return DrawnProfiles(profiles, manifest_.years, plan_, layout_,
                                 used_);
        };
        small_profiles_ = drawn({shared.begin(), large});
        large_profiles_ = drawn({large, shared.end()});
    });
}

void ReplicateCounter::count(ReplicateRange const& range,
                             ReplicateMatrix& matrix, Report const& report)
{
    matrix.clear(static_cast<std::size_t>(range.count()));
    if (persons_.has_value()) {
        this->add<ByteWeights>(*persons_, range, matrix);
    } else {
        this->add_persons(range, matrix, report);
    }
    this->add<ByteWeights>(small_profiles_, range, matrix);
    this->add<WideWeights>(large_profiles_, range, matrix);
}

//! Records and adds persons, as many at once as fit into the memory. If all fit
//! at once, they stay for the next replicates.
void ReplicateCounter::add_persons(ReplicateRange const& range,
                                   ReplicateMatrix& matrix,
                                   Report const& report)
{
    // Persons are in memory twice while they are ordered, and vectors have room
    // to grow.
    auto const max_bytes = memory_bytes_ / 3;
    PersonRecorder record(manifest_, plan_, layout_, used_);
    ShardQueue queue(ranks_, folder_, manifest_);
    bool fits_at_once = true;
    std::int64_t done = 0;
    auto shard = queue.empty_shard();
    while (!queue.is_empty()) {
        queue.take(shard);
        record.add(shard);
        ++done;
        report(base::part_of(done, static_cast<std::int64_t>(queue.size())));
        if (record.bytes() > max_bytes) {
            this->add<ByteWeights>(record.take(), range, matrix);
            fits_at_once = false;
        }
    }
    auto persons = record.take();
    this->add<ByteWeights>(persons, range, matrix);
    if (fits_at_once) {
        persons_ = std::move(persons);
    }
}

template <class Weights, class Drawn>
void ReplicateCounter::add(Drawn const& drawn, ReplicateRange const& range,
                           ReplicateMatrix& matrix)
{
    // The memory is used again in each call: touching fresh memory takes longer
    // than drawing.
    auto& weights = std::get<std::vector<Weights>>(weights_);
    parallel::ThreadErrors errors;
    auto const& rows = drawn.rows();
    auto const blocks = drawn.blocks();
    auto const block_count = static_cast<std::int64_t>(blocks.size());
    for (auto begin = range.begin; begin < range.end;
         begin += static_cast<std::int64_t>(slice_length)) {
        ReplicateRange const slice{
            range.seed, begin,
            std::min(range.end,
                     begin + static_cast<std::int64_t>(slice_length))};
        drawn.draw(slice, weights);
        auto const first = static_cast<std::size_t>(begin - range.begin);
        auto const length = static_cast<std::size_t>(slice.count());
#pragma omp parallel for num_threads(thread_count()) \
    schedule(dynamic, blocks_at_once)
        for (std::int64_t i = 0; i < block_count; ++i) {
            errors.run([&] {
                auto const begin_cell =
                    blocks[static_cast<std::size_t>(i)] * cells_of_block;
                auto const end_cell =
                    std::min(begin_cell + cells_of_block, used_.count());
                std::array<SliceSums, cells_of_block> sums{};
                bool is_empty = true;
                for (auto cell = begin_cell; cell < end_cell; ++cell) {
                    auto const items = rows.of_cell(cell);
                    is_empty = is_empty && items.empty();
                    add_weighted(items, weights, sums[cell - begin_cell]);
                }
                for (std::size_t k = 0; k < length && !is_empty; ++k) {
                    for (auto cell = begin_cell; cell < end_cell; ++cell) {
                        matrix.add(first + k, cell, sums[cell - begin_cell][k]);
                    }
                }
            });
        }
        errors.rethrow();
    }
}

}  // namespace samspil::count
