#include "compute/batch_run.hpp"

#include <fmt/core.h>

#include <exception>
#include <nlohmann/json.hpp>
#include <sstream>

#include "compute/expected_work.hpp"
#include "count/count_store.hpp"
#include "count/stage_names.hpp"
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

//! Rank 0's, on all ranks.
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

}  // namespace

template <class Work>
void BatchRun::on_root(Work const& work) const
{
    run_collectively(ranks_, [&] {
        if (ranks_.is_root()) {
            work();
        }
    });
}

BatchRun::BatchRun(parallel::Communicator const& ranks, RunPaths const& paths,
                   store::StoreInUse const& store,
                   Preparation const& preparation, base::Log& log)
    : ranks_(ranks),
      paths_(paths),
      store_(store),
      preparation_(preparation),
      log_(log),
      evaluate_(preparation.manifest.years, preparation.periods)
{
    this->on_root(
        [this] { files_.emplace(paths_.out, preparation_, evaluate_); });
}

void BatchRun::start_afresh()
{
    this->on_root([this] { files_->start_afresh(); });
}

Checkpoints::Found BatchRun::resume()
{
    this->on_root([this] { found_ = files_->take_over(log_); });
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

//! If the store was replaced meanwhile, that is the error to report: a file
//! that cannot be read follows from it.
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
    auto const scenarios = preparation_.scenario_values(batch.begin, batch.end);
    count::ScenarioPlan const plan(scenarios);
    base::Stage const counting(log_, std::string(count::counting_stage));
    auto const counted = this->read_of_one_store([&] {
        return count::count_store(ranks_, paths_.store, preparation_.manifest,
                                  plan, log_);
    });
    counting.finish(counted.bytes, describe(counted));
    bytes_ += counted.bytes;
    timings_.add(counted);
    if (ranks_.is_root() && batch.begin == 0) {
        files_->set_quality(quality_json(counted.quality));
    }
    CountedBatch const counts{batch, plan, counted.tallies};
    auto const bounds =
        this->read_of_one_store([&] { return this->replicate(counts); });
    base::Stage const forming(log_, std::string(forming_stage));
    this->on_root([&] { files_->write(counts, bounds, log_); });
    timings_.written += forming.seconds();
    forming.finish(plan.tally_bytes(preparation_.manifest.years.count()),
                   fmt::format("of tallies; {} scenarios", scenarios.size()));
    if (batch.end < preparation_.scenarios.size()) {
        parallel::stop_collectively(ranks_);
    }
}

//! The bounds of a batch's figures, [scenario]; empty without a bootstrap.
std::vector<PercentileBounds> BatchRun::replicate(CountedBatch const& batch)
{
    auto const& bootstrap = preparation_.bootstrap;
    if (bootstrap.replicates == 0) {
        return {};
    }
    count::ReplicateCheckpoints replicates;
    if (found_.unfinished_end == batch.range.end) {
        replicates.saved_end = found_.end_replicate;
        this->on_root([&] { replicates.saved = files_->saved_tails(); });
    }
    replicates.save = [&](std::int64_t end, auto const& tails) {
        store_.require_in_place();
        files_->save_replicates(batch, end, tails);
        log_.line(fmt::format("compute: saved replicates up to {} of {} in {}",
                              end, bootstrap.end,
                              files_->checkpoint_folder().string()));
    };
    base::Stage const replicating(log_, std::string(count::replicates_stage));
    auto result = count::count_replicates(
        ranks_, paths_.store, preparation_.manifest, batch.plan, batch.tallies,
        bootstrap,
        {evaluate_, preparation_.geographies, preparation_.figure_count()},
        log_, std::move(replicates));
    timings_.replicates += replicating.seconds();
    replicating.finish(0, fmt::format("{} replicates of {} scenarios",
                                      bootstrap.end - bootstrap.begin,
                                      batch.plan.uses().size()));
    return result;
}

void BatchRun::commit()
{
    base::Stage const closing(log_, "compute: close");
    this->on_root([&] {
        files_->commit();
        timings_.written += closing.seconds();
        closing.finish(
            static_cast<std::int64_t>(std::filesystem::file_size(paths_.out)),
            paths_.out.string());
    });
}

}  // namespace samspil::compute
