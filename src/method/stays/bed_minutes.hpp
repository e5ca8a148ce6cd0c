#pragma once

#include "method/stays/stay.hpp"
#include "method/year_bounds.hpp"

namespace samspil::method {

/*!
 * Calls \p visit(year_index, minutes) for each year in which an inpatient stay
 * lies for some of its time (as in M2.2), with the minutes of it inside the
 * year (M4.5). The stay counts from its start to its end with its gaps; 1440
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

}  // namespace samspil::method
