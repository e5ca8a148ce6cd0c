#include "method/stays/bed_minutes.hpp"

namespace samspil::method {

void add_bed_minutes(std::span<Stay const> stays, YearBounds const& years,
                     std::span<std::int64_t> minutes)
{
    for (auto const& stay : stays) {
        if (stay.is_inpatient()) {
            for_each_bed_year(stay, years, [minutes](int y, std::int64_t part) {
                minutes[static_cast<std::size_t>(y)] += part;
            });
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
