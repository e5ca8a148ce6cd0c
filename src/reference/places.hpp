#pragma once

#include <cstddef>
#include <cstdint>

#include "reference/municipalities.hpp"

/*!
 * Places: the finest units that any geography is made of.
 *
 * 97 municipalities, København's two halves, Christiansø and unknown: 101,
 * one byte. A place is its municipality's index, but for København, whose
 * index stands for Klynge Byen's half; its other half and unknown follow.
 * Persons are counted by place; geographies are sets of places.
 */
namespace samspil::reference {

using PlaceIndex = std::uint8_t;

inline constexpr PlaceIndex koebenhavn_byen = koebenhavn;
inline constexpr PlaceIndex koebenhavn_syd = 99;
inline constexpr PlaceIndex unknown_place = 100;
inline constexpr std::size_t place_count = 101;

/*!
 * Residence on one 1 January, as a store holds it: a place, or one of these.
 */
using ResidenceCode = std::uint8_t;

//! A population record without a valid municipality code.
inline constexpr ResidenceCode residence_invalid = 100;
//! København without a valid district: the half follows from M7.4.
inline constexpr ResidenceCode residence_koebenhavn = 101;
//! No population record of that date.
inline constexpr ResidenceCode residence_no_record = 255;

//! Whether a residence code names a municipality.
constexpr bool is_valid_residence(ResidenceCode code)
{
    return code < unknown_place || code == residence_koebenhavn;
}

//! Whether a residence code is in København, with a half or without.
constexpr bool is_koebenhavn(ResidenceCode code)
{
    return code == koebenhavn_byen || code == koebenhavn_syd ||
           code == residence_koebenhavn;
}

//! The municipality of a valid residence code; no_municipality otherwise.
constexpr MunicipalityIndex municipality_of(ResidenceCode code)
{
    if (!is_valid_residence(code)) {
        return no_municipality;
    }
    return is_koebenhavn(code) ? koebenhavn : code;
}

//! Districts of København, 1 to 10: 4, 5, 9 and 10 are Klynge Syd's.
constexpr bool is_valid_district(int district)
{
    return district >= 1 && district <= 10;
}

//! Place of a valid district of København (contract: population, district).
constexpr PlaceIndex place_of_district(int district)
{
    bool const syd =
        district == 4 || district == 5 || district == 9 || district == 10;
    return syd ? koebenhavn_syd : koebenhavn_byen;
}

}  // namespace samspil::reference
