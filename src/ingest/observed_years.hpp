#pragma once

#include <optional>
#include <string>

#include "base/civil_time.hpp"
#include "base/years.hpp"

namespace samspil::ingest {

/*!
 * Check that the observation ends (M2.4) in the run's years or later: before
 * them every contact of the years would be dropped.
 *
 * \throw base::UsageError that names the years.
 */
void require_observed_years(base::Years const& years, base::Minute end);

//! What to tell the user of years that begin when the observation has ended
//! already (M2.4); nothing if there are none.
std::optional<std::string> warning_of_unobserved_years(base::Years const& years,
                                                       base::Minute end);

}  // namespace samspil::ingest
