#include "method/bed_minutes.hpp"

#include <algorithm>

namespace samspil::method {

/*!
 * Adds the part of each inpatient stay inside each year, wherever the stay
 * starts (M4.5). The stay counts from start to end, its gaps included.
 *
 * \param minutes [year], in minutes; 1440 are a bed day.
 */
void add_bed_minutes(std::span<Stay const> stays, YearBounds const& years,
                     std::span<std::int64_t> minutes)
{
    for (auto const& stay : stays) {
        if (!stay.is_inpatient()) {
            continue;
        }
        auto const touched = years.touched(stay.start, stay.end);
        for (int y = touched.first; y <= touched.last; ++y) {
            minutes[static_cast<std::size_t>(y)] +=
                std::min(stay.end, years.start(y + 1)) -
                std::max(stay.start, years.start(y));
        }
    }
}

YearMask admitted_years(std::span<Stay const> stays, YearBounds const& years)
{
    YearMask mask = 0;
    for (auto const& stay : stays) {
        if (stay.is_inpatient()) {
            mask |= years.touched(stay.start, stay.end).mask();
        }
    }
    return mask;
}

}  // namespace samspil::method
