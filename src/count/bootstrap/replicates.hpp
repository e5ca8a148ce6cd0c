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

//! What the user asks for (M12).
struct BootstrapOptions
{
    std::int64_t replicates = 0;  //!< B; 0: none
    std::uint64_t seed = 0;
    //! memory of a rank; replicates that do not fit are counted in batches
    std::int64_t memory_bytes = std::int64_t{4} << 30;
    std::int64_t begin = 0;  //!< first replicate of this part of the run
    std::int64_t end = replicates;
};

//! What is needed to form key figures.
struct FigureContext
{
    cubes::KeyFigureEvaluator const& evaluate;
    std::span<reference::Geography const> geographies;
    std::size_t figure_count;  //!< values of a scenario: all periods and areas
};

//! Saves replicates while others are still to be counted, and goes on from
//! saved ones.
struct ReplicateCheckpoints
{
    //! the end of the replicates that were saved before; 0: none were
    std::int64_t saved_end = 0;
    //! on rank 0: the bounds of those, [scenario]
    std::vector<cubes::PercentileBounds> saved;
    double seconds = 60;  //!< between two checkpoints, at least
    //! on rank 0: saves the bounds of the replicates before \p end; may be empty
    std::function<void(std::int64_t end,
                       std::vector<cubes::PercentileBounds> const& bounds)>
        save;
};

/*!
 * Collective: compute the percentile bounds of every key figure of the plan's
 * scenarios (M12).
 *
 * Persons with a stored contact or registration are drawn one by one, all
 * others by profile. The cells of a replicate are sums over persons, each taken
 * as often as the person is drawn, and every figure is formed from them. The
 * result does not depend on ranks, threads, shards and batches.
 *
 * \param tallies of the plan, from count_store().
 * \return [scenario] on rank 0, nothing on the others.
 * \throw parallel::CollectiveError on all ranks; base::Stopped if a signal
 *        asked to stop, after the replicates so far were saved.
 */
std::vector<cubes::PercentileBounds> count_replicates(
    parallel::Communicator const& ranks, std::filesystem::path const& folder,
    store::Manifest const& manifest, ScenarioPlan const& plan,
    ScenarioTallies const& tallies, BootstrapOptions const& options,
    FigureContext const& figures, base::Log& log,
    ReplicateCheckpoints checkpoints = {});

}  // namespace samspil::count
