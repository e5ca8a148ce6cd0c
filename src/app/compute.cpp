#include "app/compute.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <span>

#include "app/output_place.hpp"
#include "app/preparation.hpp"
#include "app/result_writer.hpp"
#include "count/batches.hpp"
#include "count/count_store.hpp"
#include "count/replicates.hpp"
#include "count/thread_count.hpp"
#include "cubes/key_figure_evaluator.hpp"
#include "parallel/together.hpp"
#include "records/scenario_keys.hpp"

namespace samspil::app {
namespace {

using parallel::run_together;

std::vector<records::Scenario> values_of(
    std::vector<records::NamedScenario> const& scenarios)
{
    std::vector<records::Scenario> values;
    for (auto const& scenario : scenarios) {
        values.push_back(scenario.values);
    }
    return values;
}

std::string describe(count::Counted const& counted)
{
    return fmt::format(
        "of columns; {} persons; on rank 0: waited {:.3f} s for columns, "
        "counted {:.3f} s, reduced {:.3f} s",
        counted.persons, counted.read_seconds, counted.count_seconds,
        counted.reduce_seconds);
}

void tell_scenarios(ComputeOptions const& options,
                    Preparation const& preparation,
                    std::vector<count::Batch> const& batches)
{
    for (auto const& scenario : preparation.scenarios) {
        fmt::print("{}", scenario.name);
        for (auto const& key : records::scenario_keys()) {
            fmt::print(" {}={}", key.name, key.get(scenario.values));
        }
        fmt::print("\n");
    }
    std::int64_t most = 0;
    for (auto const& batch : batches) {
        most = std::max(most, batch.bytes);
    }
    fmt::print(
        "{} scenarios in {} {} over the persons; tallies take up to {} of a "
        "rank's {} (--memory)\n",
        preparation.scenarios.size(), batches.size(),
        batches.size() == 1 ? "pass" : "passes", base::format_bytes(most),
        base::format_bytes(options.memory_bytes));
}

//! What tallies and intervals may take; with a bootstrap, replicates have the
//! other half.
std::int64_t tally_memory(ComputeOptions const& options)
{
    return options.bootstrap > 0 ? options.memory_bytes / 2
                                 : options.memory_bytes;
}

//! \p threads: the most of any rank, so that all ranks split alike.
std::vector<count::Batch> plan_batches(
    ComputeOptions const& options, Preparation const& preparation,
    std::vector<records::Scenario> const& scenarios, int threads)
{
    auto const scenario_bytes =
        options.bootstrap > 0 ? count::keeper_bytes(preparation.figure_count(),
                                                    options.bootstrap)
                              : 0;
    return count::make_batches(scenarios, preparation.manifest.years.count(),
                               threads, scenario_bytes, tally_memory(options));
}

//! One pass over the persons, and one for each batch of replicates.
class BatchRun
{
  public:
    BatchRun(parallel::Communicator const& ranks, ComputeOptions const& options,
             Preparation const& preparation, base::Log& log)
        : ranks_(ranks),
          options_(options),
          preparation_(preparation),
          log_(log),
          evaluate_(preparation.manifest.years, preparation.periods)
    {
        run_together(ranks_, [this] {
            if (ranks_.is_root()) {
                results_.emplace(options_, preparation_, evaluate_);
            }
        });
    }

    void run(std::span<records::Scenario const> scenarios)
    {
        count::ScenarioPlan const plan(scenarios);
        base::Stage const counting(log_, "compute: count");
        auto const counted = count::count_store(
            ranks_, options_.store, preparation_.manifest, plan, log_);
        counting.finish(counted.bytes, describe(counted));
        bytes_ += counted.bytes;
        if (!quality_.has_value()) {
            quality_ = counted.quality;  // the first scenario is the baseline
        }
        auto const intervals = this->replicate(plan, counted.tallies);
        base::Stage const forming(log_, "compute: form, write");
        run_together(ranks_, [&] {
            for (std::size_t i = 0; ranks_.is_root() && i < plan.uses().size();
                 ++i) {
                results_->write(counted.tallies.assemble(plan.uses()[i]),
                                intervals.empty() ? nullptr : &intervals[i]);
            }
        });
        forming.finish(
            plan.tally_bytes(preparation_.manifest.years.count()),
            fmt::format("of tallies; {} scenarios", scenarios.size()));
    }

    void commit()
    {
        base::Stage const closing(log_, "compute: close");
        run_together(ranks_, [&] {
            if (ranks_.is_root()) {
                results_->commit(*quality_);
                closing.finish(static_cast<std::int64_t>(
                                   std::filesystem::file_size(options_.out)),
                               options_.out.string());
            }
        });
    }

    //! Of columns, over all passes.
    std::int64_t bytes() const { return bytes_; }

  private:
    std::vector<cubes::IntervalKeeper> replicate(
        count::ScenarioPlan const& plan, count::ScenarioTallies const& tallies)
    {
        if (options_.bootstrap == 0) {
            return {};
        }
        base::Stage const replicating(log_, "compute: replicates");
        auto result = count::count_replicates(
            ranks_, options_.store, preparation_.manifest, plan, tallies,
            {options_.bootstrap, options_.seed, options_.memory_bytes / 2,
             preparation_.first_replicate, preparation_.end_replicate},
            {evaluate_, preparation_.geographies, preparation_.figure_count()},
            log_);
        replicating.finish(0, fmt::format("{} replicates of {} scenarios",
                                          preparation_.end_replicate -
                                              preparation_.first_replicate,
                                          plan.uses().size()));
        return result;
    }

    parallel::Communicator const& ranks_;
    ComputeOptions const& options_;
    Preparation const& preparation_;
    base::Log& log_;
    cubes::KeyFigureEvaluator evaluate_;             //!< the same everywhere
    std::optional<ResultWriter> results_;            //!< rank 0 only
    std::optional<count::ScenarioQuality> quality_;  //!< of the baseline
    std::int64_t bytes_ = 0;                         //!< of columns, so far
};

}  // namespace

void compute(parallel::Communicator const& ranks, ComputeOptions const& options,
             base::Log& log)
{
    base::Stage const whole(log, "compute: all");
    std::vector<records::Scenario> scenarios;
    Preparation preparation;
    std::vector<count::Batch> batches;
    auto const threads = static_cast<int>(ranks.max(count::thread_count()));
    run_together(ranks, [&] {
        preparation = prepare(options);
        scenarios = values_of(preparation.scenarios);
        batches = plan_batches(options, preparation, scenarios, threads);
        if (!ranks.is_root()) {
            return;
        }
        if (options.dry_run) {
            tell_scenarios(options, preparation, batches);
        } else {
            check_output_place(options.out, "out", options.force);
        }
    });
    if (options.dry_run) {
        return;
    }
    BatchRun batch_run(ranks, options, preparation, log);
    for (auto const& batch : batches) {
        batch_run.run(std::span<records::Scenario const>(scenarios).subspan(
            batch.begin, batch.end - batch.begin));
    }
    batch_run.commit();
    auto const peak = ranks.max(base::peak_memory_bytes());
    log.line(fmt::format("compute: peak memory {} on the largest of {} ranks",
                         base::format_bytes(peak), ranks.size()));
    whole.finish(batch_run.bytes(), "of columns");
}

}  // namespace samspil::app
