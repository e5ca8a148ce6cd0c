#include "compute/batch_run.hpp"

#include <fmt/core.h>

#include <exception>
#include <future>
#include <nlohmann/json.hpp>
#include <span>
#include <sstream>

#include "compute/committed_results.hpp"
#include "compute/run_header.hpp"
#include "count/count_store.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/collective_stop.hpp"

namespace samspil::compute {
namespace {

using cubes::PercentileBounds;
using parallel::run_collectively;

std::string quality_json(count::ScenarioQuality const& quality)
{
    nlohmann::ordered_json const json{{"format_version", "1.0"},
                                      {"rules",
                                       {{"M4.7", quality.unobserved_indexes},
                                        {"M6.5", quality.invalid_interventions},
                                        {"M7.4", quality.defaulted_to_byen}}}};
    return json.dump(1) + "\n";
}

std::string describe(count::Counted const& counted)
{
    return fmt::format(
        "of columns; {} persons; read {:.3f} s, "
        "counted {:.3f} s, reduced {:.3f} s",
        counted.persons, counted.read_seconds, counted.count_seconds,
        counted.reduce_seconds);
}

//! The same on all ranks as on rank 0.
Checkpoints::Found broadcast(parallel::Communicator const& ranks,
                             Checkpoints::Found const& found)
{
    std::istringstream text(ranks.broadcast(
        fmt::format("{} {} {}", found.scenarios, found.unfinished_end,
                    found.end_replicate)));
    Checkpoints::Found result;
    text >> result.scenarios >> result.unfinished_end >> result.end_replicate;
    return result;
}

bool is_part_of_replicates(ComputeOptions const& options)
{
    return options.part.has_value() &&
           options.part->of == cubes::PartOf::replicates;
}

}  // namespace

BatchRun::Results::Results(ComputeOptions const& options,
                           Preparation const& preparation,
                           cubes::KeyFigureEvaluator const& evaluate)
    : checkpoints(options, preparation),
      writer(options.out, make_header(options, preparation)),
      formers{
          {{options, preparation, evaluate}, {options, preparation, evaluate}}}
{
}

BatchRun::BatchRun(parallel::Communicator const& ranks,
                   ComputeOptions const& options,
                   store::StoreInUse const& store,
                   Preparation const& preparation, base::Log& log)
    : ranks_(ranks),
      options_(options),
      store_(store),
      preparation_(preparation),
      log_(log),
      evaluate_(preparation.manifest.years, preparation.periods)
{
    run_collectively(ranks_, [this] {
        if (ranks_.is_root()) {
            results_.emplace(options_, preparation_, evaluate_);
        }
    });
}

Checkpoints::Found BatchRun::resume()
{
    run_collectively(ranks_, [this] {
        if (!ranks_.is_root()) {
            return;
        }
        auto& [checkpoints, writer, formers, quality] = *results_;
        if (!options_.resume) {
            checkpoints.remove();
            return;
        }
        found_ = checkpoints.find(log_);
        checkpoints.copy_finished(writer);
        quality = checkpoints.quality();
    });
    found_ = broadcast(ranks_, found_);
    if (found_.scenarios > 0) {
        log_.line(
            fmt::format("compute: resumed: {} of {} scenarios were "
                        "finished",
                        found_.scenarios, preparation_.scenarios.size()));
    }
    if (found_.unfinished_end > 0) {
        log_.line(fmt::format(
            "compute: resumed: scenarios up to {} have replicates up to {}",
            found_.unfinished_end, found_.end_replicate));
    }
    return found_;
}

//! Of files that have gone it says why.
template <class Read>
auto BatchRun::read_of_one_store(Read const& read) const -> decltype(read())
{
    std::optional<decltype(read())> result;
    std::exception_ptr fault;
    try {
        result.emplace(read());
    } catch (parallel::CollectiveError const&) {
        fault = std::current_exception();
    }
    run_collectively(ranks_, [this] { store_.require_in_place(); });
    if (fault) {
        std::rethrow_exception(fault);
    }
    return *std::move(result);
}

void BatchRun::run(count::Batch const& batch)
{
    std::vector<records::Scenario> scenarios;
    for (auto i = batch.begin; i < batch.end; ++i) {
        scenarios.push_back(preparation_.scenarios[i].values);
    }
    count::ScenarioPlan const plan(scenarios);
    base::Stage const counting(log_, "compute: count");
    auto const counted = this->read_of_one_store([&] {
        return count::count_store(ranks_, options_.store, preparation_.manifest,
                                  plan, log_);
    });
    counting.finish(counted.bytes, describe(counted));
    bytes_ += counted.bytes;
    timings_.add(counted);
    if (ranks_.is_root() && batch.begin == 0) {
        results_->quality = quality_json(counted.quality);
    }
    auto const intervals = this->read_of_one_store(
        [&] { return this->replicate(batch, plan, counted.tallies); });
    base::Stage const forming(log_, "compute: form, write");
    run_collectively(ranks_, [&] {
        if (ranks_.is_root()) {
            this->write(batch, plan, counted.tallies, intervals);
        }
    });
    timings_.written += forming.seconds();
    forming.finish(plan.tally_bytes(preparation_.manifest.years.count()),
                   fmt::format("of tallies; {} scenarios", scenarios.size()));
    if (batch.end < preparation_.scenarios.size()) {
        parallel::stop_collectively(ranks_);
    }
}

std::vector<PercentileBounds> BatchRun::replicate(
    count::Batch const& batch, count::ScenarioPlan const& plan,
    count::ScenarioTallies const& tallies)
{
    if (options_.bootstrap == 0) {
        return {};
    }
    count::ReplicateCheckpoints replicates;
    if (found_.unfinished_end == batch.end) {
        replicates.saved_end = found_.end_replicate;
        run_collectively(ranks_, [&] {
            if (ranks_.is_root()) {
                replicates.saved = results_->checkpoints.unfinished_tails();
            }
        });
    }
    replicates.save = [&](std::int64_t end, auto const& tails) {
        this->keep_replicates(batch, plan, tallies, end, tails);
    };
    base::Stage const replicating(log_, "compute: replicates");
    auto result = count::count_replicates(
        ranks_, options_.store, preparation_.manifest, plan, tallies,
        {options_.bootstrap, options_.seed, options_.memory_bytes / 2,
         preparation_.first_replicate, preparation_.end_replicate},
        {evaluate_, preparation_.geographies, preparation_.figure_count()},
        log_, std::move(replicates));
    timings_.replicates += replicating.seconds();
    replicating.finish(0, fmt::format("{} replicates of {} scenarios",
                                      preparation_.end_replicate -
                                          preparation_.first_replicate,
                                      plan.uses().size()));
    return result;
}

//! Into the result, and if there is more to do into a checkpoint.
void BatchRun::write(count::Batch const& batch, count::ScenarioPlan const& plan,
                     count::ScenarioTallies const& tallies,
                     std::vector<PercentileBounds> const& intervals)
{
    auto& [checkpoints, writer, formers, quality] = *results_;
    std::optional<cubes::CubeFileWriter> checkpoint;
    if (batch.end < preparation_.scenarios.size()) {
        checkpoint = checkpoints.write_batch(batch.begin, batch.end);
    }
    bool const has_tails = is_part_of_replicates(options_);
    auto const keeper_of = [&](std::size_t i) {
        return intervals.empty() ? nullptr : &intervals[i];
    };
    // The next scenario is formed while this one is compressed and written.
    auto const start = [&, &all = formers](std::size_t i) {
        return std::async(std::launch::async, [&, i] {
            return &all[i % all.size()](tallies.assemble(plan.uses()[i]),
                                        has_tails ? nullptr : keeper_of(i));
        });
    };
    auto next = start(0);
    for (std::size_t i = 0; i < plan.uses().size(); ++i) {
        auto const* const tails = has_tails ? keeper_of(i) : nullptr;
        auto const& result = *next.get();
        if (i + 1 < plan.uses().size()) {
            next = start(i + 1);
        }
        writer.write_next(result, tails);
        if (checkpoint) {
            checkpoint->write_next(result, tails);
        }
    }
    if (checkpoint) {
        checkpoint->write_quality(quality);
        checkpoint->commit();
        checkpoints.drop_replicates(batch.begin, batch.end);
    }
}

//! On rank 0.
void BatchRun::keep_replicates(count::Batch const& batch,
                               count::ScenarioPlan const& plan,
                               count::ScenarioTallies const& tallies,
                               std::int64_t end,
                               std::vector<PercentileBounds> const& tails)
{
    store_.require_in_place();
    auto& [checkpoints, writer, formers, quality] = *results_;
    auto file = checkpoints.write_replicates(batch.begin, batch.end, end);
    for (std::size_t i = 0; i < plan.uses().size(); ++i) {
        file.write_next(formers[0](tallies.assemble(plan.uses()[i]), nullptr),
                        &tails[i]);
    }
    file.write_quality(quality);
    file.commit();
    log_.line(fmt::format("compute: kept replicates up to {} of {} in {}", end,
                          preparation_.end_replicate,
                          checkpoints.folder().string()));
}

void BatchRun::commit()
{
    base::Stage const closing(log_, "compute: close");
    run_collectively(ranks_, [&] {
        if (!ranks_.is_root()) {
            return;
        }
        auto& [checkpoints, writer, formers, quality] = *results_;
        if (options_.part.has_value()) {
            writer.write_quality(quality);
        }
        commit_results(writer, options_.out, quality);
        checkpoints.remove();
        timings_.written += closing.seconds();
        closing.finish(
            static_cast<std::int64_t>(std::filesystem::file_size(options_.out)),
            options_.out.string());
    });
}

}  // namespace samspil::compute
