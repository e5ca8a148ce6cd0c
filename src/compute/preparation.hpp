#pragma once

#include <cstdint>
#include <vector>

#include "compute/compute.hpp"
#include "cubes/period.hpp"
#include "reference/geographies.hpp"
#include "store/manifest.hpp"

namespace samspil::compute {

//! What is known before anything is counted.
struct Preparation
{
    store::Manifest manifest;
    //! what is computed: the run's, or this part's; the first is the baseline
    std::vector<records::NamedScenario> scenarios;
    std::int64_t first_replicate = 0;  //!< of this part
    std::int64_t end_replicate = 0;    //!< behind its last
    std::vector<cubes::Period> periods;
    std::vector<reference::Geography> areas;        //!< the user's
    std::vector<reference::Geography> geographies;  //!< the whole axis

    //! Key figure values of one scenario: [period, geography, figure].
    std::size_t figure_count() const;
};

/*!
 * Read the manifest and the user's areas, form the periods.
 *
 * \throw base::Error or base::UsageError
 */
Preparation prepare(ComputeOptions const& options);

}  // namespace samspil::compute
