#pragma once

#include <cstddef>
#include <cstdint>

#include "base/opaque_id.hpp"
#include "reference/municipalities.hpp"

/*!
 * Places: the smallest units that persons are counted by. Geographies are sets
 * of places.
 *
 * There are 101: 97 municipalities, København's two halves, Christiansø and
 * unknown. A place has the number of its municipality's index; København's is
 * that of Klynge Byen's half. Its other half and unknown come last.
 */
namespace samspil::reference {

using PlaceIndex = base::OpaqueId<struct PlaceTag, std::uint8_t>;

inline constexpr PlaceIndex koebenhavn_byen{koebenhavn.value()};
inline constexpr PlaceIndex koebenhavn_syd{99};
inline constexpr PlaceIndex unknown_place{100};
inline constexpr std::size_t place_count = 101;

/*!
 * Residence on one 1 January, as a store holds it: the number of a place other
 * than unknown, or one of the special codes below.
 */
using ResidenceCode = base::OpaqueId<struct ResidenceTag, std::uint8_t>;

inline constexpr ResidenceCode residence_byen{koebenhavn_byen.value()};
inline constexpr ResidenceCode residence_syd{koebenhavn_syd.value()};
//! A population record without a valid municipality code.
inline constexpr ResidenceCode residence_invalid{100};
//! København without a valid district; M7.4 decides on the half.
inline constexpr ResidenceCode residence_koebenhavn{101};
//! No population record of that date.
inline constexpr ResidenceCode residence_no_record{};

//! The place of a municipality; København's is Klynge Byen's half.
//! \pre not no_municipality
constexpr PlaceIndex place_of(MunicipalityIndex municipality)
{
    SAMSPIL_EXPECT(municipality != no_municipality);
    return PlaceIndex(municipality.value());
}

//! The residence code that says this place. \pre not unknown_place
constexpr ResidenceCode residence_of(PlaceIndex place)
{
    SAMSPIL_EXPECT(place < unknown_place);
    return ResidenceCode(place.value());
}

//! Whether a residence code alone says the place.
constexpr bool has_place(ResidenceCode code)
{
    return code.value() < unknown_place.value();
}

//! The place that a residence code says. \pre has_place(code)
constexpr PlaceIndex place_of(ResidenceCode code)
{
    SAMSPIL_EXPECT(has_place(code));
    return PlaceIndex(code.value());
}

//! Whether a residence code names a municipality.
constexpr bool is_valid_residence(ResidenceCode code)
{
    return has_place(code) || code == residence_koebenhavn;
}

//! Whether a residence code is in København, with a half or without.
constexpr bool is_koebenhavn(ResidenceCode code)
{
    return code == residence_byen || code == residence_syd ||
           code == residence_koebenhavn;
}

//! The municipality of a valid residence code; no_municipality otherwise.
constexpr MunicipalityIndex municipality_of(ResidenceCode code)
{
    if (!is_valid_residence(code)) {
        return no_municipality;
    }
    return is_koebenhavn(code) ? koebenhavn : MunicipalityIndex(code.value());
}

//! Districts of København, 1 to 10: 4, 5, 9 and 10 are Klynge Syd's.
constexpr bool is_valid_district(int district)
{
    return district >= 1 && district <= 10;
}

//! The half of København that a valid district is in (contract: population,
//! district).
constexpr PlaceIndex place_of_district(int district)
{
    bool const syd =
        district == 4 || district == 5 || district == 9 || district == 10;
    return syd ? koebenhavn_syd : koebenhavn_byen;
}

}  // namespace samspil::reference
