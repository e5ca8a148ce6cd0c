#pragma once

#include <vector>

#include "app/compute.hpp"
#include "cubes/period.hpp"
#include "reference/geographies.hpp"
#include "store/manifest.hpp"

namespace samspil::app {

//! What is known before anything is counted.
struct Preparation
{
    store::Manifest manifest;
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

//! base::Error unless the cube file can be written where it shall stand.
void check_place(ComputeOptions const& options);

}  // namespace samspil::app
