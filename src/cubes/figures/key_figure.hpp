#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cubes/cell_sum.hpp"

namespace samspil::cubes {

//! The unit of a key figure's value.
enum class FigureUnit : std::uint8_t
{
    percent,
    per_1000,
    per_person,
    ratio
};

//! The unit's name in the cube file.
constexpr std::string_view name_of(FigureUnit unit)
{
    constexpr std::string_view names[] = {"percent", "per_1000", "per_person",
                                          "ratio"};
    return names[static_cast<std::size_t>(unit)];
}

//! How a value is formed from numerator and denominator.
enum class FigureKind : std::uint8_t
{
    quotient,         //!< factor * numerator / denominator
    growth,           //!< M9.11: against the run's first year
    ratio_of_shares,  //!< M9.10: a quotient of two quotients
    standardised,     //!< M9.12: by age, on the country's residents
    mortality_ratio   //!< M9.12: a standardised figure over the country's
};

//! Events and persons of one age group (standardised kinds).
struct AgeRate
{
    CellSum events;   //!< deaths
    CellSum persons;  //!< among whom
};

/*!
 * The declaration of one key figure of M9; evaluation, file and show read it.
 *
 * Its kind decides which members it has:
 * - quotient: numerator and denominator.
 * - growth: the count, as both numerator and denominator.
 * - ratio_of_shares: numerator / denominator is divided by
 *   base_numerator / base_denominator.
 * - standardised: ages. The standard is the country's population by age.
 * - mortality_ratio: ages, and as base the country's deaths and residents.
 */
struct KeyFigure
{
    std::string id;  //!< as in the cube file
    FigureUnit unit;
    FigureKind kind;
    double factor = 1;  //!< of the value: 100 for percent
    CellSum numerator;
    CellSum denominator;
    CellSum base_numerator = {};
    CellSum base_denominator = {};
    std::vector<AgeRate> ages = {};  //!< [age group]
};

//! All key figures of the contract, in the order of its table.
std::vector<KeyFigure> const& key_figures();

//! Resident adults: [age group]. The country's are the standard of M9.12.
std::vector<CellSum> standard_population();

}  // namespace samspil::cubes
