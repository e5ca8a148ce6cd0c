#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/log.hpp"
#include "cubes/file/part.hpp"
#include "parallel/communicator.hpp"
#include "records/scenario.hpp"

namespace samspil::compute {

//! What the user asks of a computation.
struct ComputeOptions
{
    std::filesystem::path store;  //!< folder of the store
    std::filesystem::path out;    //!< the cube file
    //! pooled periods, "2020-2022"; none: the default ones (M9)
    std::optional<std::vector<std::string>> pooled;
    //! the user's areas (M7.5)
    std::optional<std::filesystem::path> geographies;
    std::int64_t threshold = 5;  //!< disclosure threshold (M9.14, M10.2)
    bool force = false;          //!< replace a cube file that is there
    //! those of the whole run; the first is the baseline
    std::vector<records::NamedScenario> scenarios{{}};
    //! what a rank's tallies may take; more scenarios are counted in batches
    std::int64_t memory_bytes = std::int64_t{4} << 30;
    std::int64_t bootstrap = 0;  //!< replicates (M12); 0: no intervals
    std::uint64_t seed = 1;      //!< of the replicates
    //! nothing: the whole run
    std::optional<cubes::Part> part;
    bool timings = false;  //!< tell where the seconds went
    bool resume = false;   //!< go on from an earlier run's checkpoints
    bool dry_run = false;  //!< only tell the scenarios and their memory
};

/*!
 * Store → cubes, key figures, correlations → cube file and its quality
 * report; or a part of them, to be joined by merge().
 *
 * Collective; rank 0 writes. The files appear whole or not at all.
 *
 * \throw parallel::CollectiveError on all ranks, with one message;
 *        base::Stopped if a signal asked for it (its work is kept).
 */
void compute(parallel::Communicator const& ranks, ComputeOptions const& options,
             base::Log& log);

}  // namespace samspil::compute
