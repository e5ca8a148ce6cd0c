#pragma once

#include <cstdint>
#include <vector>

#include "compute/options.hpp"
#include "count/bootstrap/replicates.hpp"
#include "cubes/file/cube_file_header.hpp"
#include "cubes/period.hpp"
#include "reference/geographies.hpp"
#include "store/manifest.hpp"

namespace samspil::compute {

//! What is known before anything is counted. The same on all ranks.
struct Preparation
{
    store::Manifest manifest;
    //! the scenarios to compute: the run's, or this part's; the first is the
    //! baseline
    std::vector<records::NamedScenario> scenarios;
    //! the replicates to draw: the run's, or this part's
    count::BootstrapOptions bootstrap;
    //! memory for a rank's tallies and bounds
    std::int64_t tally_memory_bytes = 0;
    std::int64_t threshold = 0;  //!< disclosure threshold (M9.14)
    std::vector<cubes::Period> periods;
    std::vector<reference::Geography> geographies;  //!< the whole axis
    cubes::CubeFileHeader header;                   //!< of the result

    //! Key figure values of one scenario: [period, geography, figure].
    std::size_t figure_count() const;
    //! The values of the scenarios from \p begin on, without their names.
    std::vector<records::Scenario> scenario_values(std::size_t begin,
                                                   std::size_t end) const;
};

/*!
 * Read the manifest and the user's areas, and form the periods.
 *
 * \throw base::Error or base::UsageError
 */
Preparation prepare(Options const& options);

}  // namespace samspil::compute
