#pragma once

#include <cstdint>
#include <span>

#include "method/stays/stay.hpp"
#include "method/year_bounds.hpp"

namespace samspil::method {

/*!
 * Calls \p visit(year_index, minutes) with the part of an inpatient stay
 * inside each year in which it lies for some of its time, wherever it starts
 * (M4.5, M2.2). The stay counts from start to end, its gaps included; 1440
 * minutes are a bed day.
 */
template <class Visit>
void for_each_bed_year(Stay const& stay, YearBounds const& years, Visit&& visit)
{
    auto const touched = years.touched(stay.start, stay.end);
    for (int y = touched.first; y <= touched.last; ++y) {
        visit(y, earlier(stay.end, years.start(y + 1)) -
                     later(stay.start, years.start(y)));
    }
}

//! Adds to \p minutes [year] the part of each inpatient stay inside the year
//! (M4.5), in whole minutes.
void add_bed_minutes(std::span<Stay const> stays, YearBounds const& years,
                     std::span<std::int64_t> minutes);

//! The years in which an inpatient stay lies for some of its time (M8,
//! admitted_persons).
YearMask admitted_years(std::span<Stay const> stays, YearBounds const& years);

}  // namespace samspil::method
