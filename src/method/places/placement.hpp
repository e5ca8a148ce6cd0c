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
    //! In København, and no record tells the half (M7.4, quality report).
    bool defaulted_to_byen = false;

    friend bool operator==(Placement const&, Placement const&) = default;
};

namespace detail {

Placement unusual_residence_in(
    std::span<reference::ResidenceCode const> residences, int year_index);

}  // namespace detail

//! Residence in a year (M7.1, with the half of M7.4).
//! \p residences [year, and the year after the last].
inline Placement residence_in(
    std::span<reference::ResidenceCode const> residences, int year_index)
{
    auto const own = residences[static_cast<std::size_t>(year_index)];
    if (reference::has_place(own)) {  // most have a place of their own
        return {reference::municipality_of(own), reference::place_of(own),
                false};
    }
    return detail::unusual_residence_in(residences, year_index);
}

//! Place of a recipient whose municipality was voted (M6.3, M6.5, M7.2,
//! M7.4); for no_municipality, and so for everybody else, residence_in().
Placement place_in(reference::MunicipalityIndex voted,
                   std::span<reference::ResidenceCode const> residences,
                   int year_index);

}  // namespace samspil::method
