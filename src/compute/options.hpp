#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cubes/file/part.hpp"
#include "records/scenario.hpp"

namespace samspil::compute {

//! The settings that decide a run's figures, besides the store and the
//! user's areas. The cube file's attribute `settings` holds them.
struct RunSettings
{
    //! of the whole run; the first is the baseline
    std::vector<records::NamedScenario> scenarios{{}};
    //! pooled periods, "2020-2022"; nothing: the default ones (M9)
    std::optional<std::vector<std::string>> pooled;
    std::int64_t threshold = 5;   //!< disclosure threshold (M9.14, M10.3)
    std::int64_t replicates = 0;  //!< of the bootstrap (M12); 0: no bounds
    std::uint64_t seed = 1;       //!< of the replicates
};

//! What the user asks of a computation. Only compute() and prepare() see all
//! of it; everything below them takes what it needs.
struct Options
{
    std::filesystem::path store;  //!< folder of the store
    std::filesystem::path out;    //!< the cube file
    //! the user's areas (M7.5)
    std::optional<std::filesystem::path> geographies;
    RunSettings settings;
    //! nothing: the whole run
    std::optional<cubes::Part> part;
    //! memory for a rank's tallies and replicates; what does not fit is
    //! counted in several passes
    std::int64_t memory_bytes = std::int64_t{4} << 30;
    bool force = false;    //!< replace a cube file that exists
    bool resume = false;   //!< continue from an earlier run's checkpoints
    bool dry_run = false;  //!< only list the scenarios and their memory
    bool timings = false;  //!< log where the seconds went
};

}  // namespace samspil::compute
