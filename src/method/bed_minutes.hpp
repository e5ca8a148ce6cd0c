#pragma once

#include <cstdint>
#include <span>

#include "method/stay.hpp"
#include "method/year_bounds.hpp"

namespace samspil::method {

//! Adds to \p minutes [year] the part of each inpatient stay inside the year
//! (M4.5), in whole minutes.
void add_bed_minutes(std::span<Stay const> stays, YearBounds const& years,
                     std::span<std::int64_t> minutes);

//! The years in which an inpatient stay lies for some of its time (M8,
//! admitted_persons).
YearMask admitted_years(std::span<Stay const> stays, YearBounds const& years);

}  // namespace samspil::method
