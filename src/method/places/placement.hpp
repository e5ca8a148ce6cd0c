#pragma once

#include <cstddef>
#include <span>

#include "reference/places.hpp"

namespace samspil::method {

//! Where a person counts in one year (M7).
struct Placement
{
    reference::MunicipalityIndex municipality = reference::no_municipality;
    reference::PlaceIndex place = reference::unknown_place;
    //! In København, and no record says which half (M7.4, quality report).
    bool defaulted_to_byen = false;

    friend bool operator==(Placement const&, Placement const&) = default;
};

namespace detail {

//! residence_in() where the year's own record does not say the place.
Placement unusual_residence_in(
    std::span<reference::ResidenceCode const> residences, int year_index);

}  // namespace detail

//! Residence in a year (M7.1), with the half of København by M7.4.
//! \p residences are those of each year's 1 January and of the 1 January after
//! the last year.
inline Placement residence_in(
    std::span<reference::ResidenceCode const> residences, int year_index)
{
    auto const own = residences[static_cast<std::size_t>(year_index)];
    if (reference::has_place(own)) {  // as in most records
        return {reference::municipality_of(own), reference::place_of(own),
                false};
    }
    return detail::unusual_residence_in(residences, year_index);
}

//! Place of a recipient whose municipality was voted (M6.3, M7.2), with the
//! half of København by M7.4. For no_municipality it is that of residence_in():
//! nobody voted (M6.5).
Placement place_in(reference::MunicipalityIndex voted,
                   std::span<reference::ResidenceCode const> residences,
                   int year_index);

}  // namespace samspil::method
