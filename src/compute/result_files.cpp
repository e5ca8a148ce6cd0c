#include "compute/result_files.hpp"

#include <future>

#include "compute/committed_results.hpp"
#include "compute/expected_work.hpp"

namespace samspil::compute {

using cubes::PercentileBounds;

ResultFiles::ResultFiles(std::filesystem::path const& out,
                         Preparation const& preparation,
                         cubes::KeyFigureEvaluator const& evaluate)
    : out_(out),
      preparation_(preparation),
      checkpoints_(out, preparation),
      writer_(out, preparation.header),
      formers_{{{preparation, evaluate}, {preparation, evaluate}}}
{
}

Checkpoints::Found ResultFiles::take_over(base::Log const& log)
{
    auto const found = checkpoints_.find(log);
    checkpoints_.copy_finished(writer_);
    quality_ = checkpoints_.quality();
    return found;
}

void ResultFiles::write(CountedBatch const& batch,
                        std::vector<PercentileBounds> const& bounds,
                        base::Log& log)
{
    auto const& [range, plan, tallies] = batch;
    std::optional<cubes::CubeFileWriter> checkpoint;
    if (range.end < preparation_.scenarios.size()) {
        checkpoint = checkpoints_.write_batch(range.begin, range.end);
    }
    bool const has_tails = preparation_.header.has_tails();
    auto const bounds_of = [&](std::size_t i) {
        return bounds.empty() ? nullptr : &bounds[i];
    };
    // The next scenario is formed while this one is compressed and written.
    auto const start = [&, &plan = plan, &tallies = tallies](std::size_t i) {
        return std::async(std::launch::async, [&, i] {
            return &formers_[i % formers_.size()](
                tallies.assemble(plan.uses()[i]),
                has_tails ? nullptr : bounds_of(i));
        });
    };
    auto next = start(0);
    for (std::size_t i = 0; i < plan.uses().size(); ++i) {
        auto const* const tails = has_tails ? bounds_of(i) : nullptr;
        auto const& result = *next.get();
        if (i + 1 < plan.uses().size()) {
            next = start(i + 1);
        }
        writer_.write_next(result, tails);
        if (checkpoint) {
            checkpoint->write_next(result, tails);
        }
        auto const written = static_cast<std::int64_t>(i + 1);
        auto const all = static_cast<std::int64_t>(plan.uses().size());
        log.progress(base::Progress{forming_stage, base::part_of(written, all),
                                    written, all, "scenarios"});
    }
    if (checkpoint) {
        checkpoint->write_quality(quality_);
        checkpoint->commit();
        checkpoints_.drop_replicates(range.begin, range.end);
    }
}

void ResultFiles::save_replicates(CountedBatch const& batch, std::int64_t end,
                                  std::vector<PercentileBounds> const& tails)
{
    auto const& [range, plan, tallies] = batch;
    auto file = checkpoints_.write_replicates(range.begin, range.end, end);
    for (std::size_t i = 0; i < plan.uses().size(); ++i) {
        file.write_next(formers_[0](tallies.assemble(plan.uses()[i]), nullptr),
                        &tails[i]);
    }
    file.write_quality(quality_);
    file.commit();
}

void ResultFiles::commit()
{
    if (preparation_.header.part.has_value()) {
        writer_.write_quality(quality_);
    }
    commit_results(writer_, out_, quality_);
    checkpoints_.remove();
}

}  // namespace samspil::compute
