#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

#include "base/log.hpp"
#include "count/scenario_plan.hpp"
#include "count/tally/scenario_tallies.hpp"
#include "cubes/figures/key_figure_evaluator.hpp"
#include "cubes/figures/percentile_bounds.hpp"
#include "parallel/communicator.hpp"
#include "reference/geographies.hpp"
#include "store/manifest.hpp"

namespace samspil::count {

//! What the user asks of a bootstrap (M12).
struct BootstrapOptions
{
    std::int64_t replicates = 0;  //!< B; 0: none
    std::uint64_t seed = 0;
    //! what a rank's replicates may take; more are counted in batches
    std::int64_t memory_bytes = std::int64_t{4} << 30;
    //! which of the B are counted: a part of them, if others count the rest
    std::int64_t begin = 0;
    std::int64_t end = replicates;
};

//! What key figures are formed with in each replicate.
struct FigureContext
{
    cubes::KeyFigureEvaluator const& evaluate;
    std::span<reference::Geography const> geographies;
    std::size_t figure_count;  //!< values of a scenario: all periods and areas
};

//! Where replicates are kept while others are still to be counted.
struct ReplicateCheckpoints
{
    //! on rank 0: what replicates from the first one up to \p done left
    std::vector<cubes::PercentileBounds> tails;
    std::int64_t done = 0;  //!< on every rank; 0: none are done
    double seconds = 60;    //!< from one time to the next, at least
    //! on rank 0: keeps the tails of the replicates up to \p end
    std::function<void(std::int64_t end,
                       std::vector<cubes::PercentileBounds> const& tails)>
        keep;
};

/*!
 * The intervals of every key figure of the plan's scenarios (M12).
 *
 * Persons with a stored contact or registration are drawn one by one,
 * everybody else by profile; each replicate's cubes are the sums of what they
 * contribute as often as they are drawn, and every figure is formed anew.
 * What a person contributes is found once a batch of replicates, for all
 * scenarios. The same for any ranks, threads, shards and batches.
 *
 * Collective. \param tallies of the plan, as count_store gives them.
 * \return one keeper a scenario on rank 0, nothing elsewhere.
 * \throw parallel::CollectiveError on all ranks; base::Stopped if a signal
 *        asked for it, after the replicates so far were kept.
 */
std::vector<cubes::PercentileBounds> count_replicates(
    parallel::Communicator const& ranks, std::filesystem::path const& folder,
    store::Manifest const& manifest, ScenarioPlan const& plan,
    ScenarioTallies const& tallies, BootstrapOptions const& options,
    FigureContext const& figures, base::Log& log,
    ReplicateCheckpoints checkpoints = {});

}  // namespace samspil::count
