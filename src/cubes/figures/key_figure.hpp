#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cubes/cell_sum.hpp"

namespace samspil::cubes {

//! What a key figure's value is counted in.
enum class FigureUnit : std::uint8_t
{
    percent,
    per_1000,
    per_person,
    ratio
};

//! As in the cube file.
constexpr std::string_view name_of(FigureUnit unit)
{
    constexpr std::string_view names[] = {"percent", "per_1000", "per_person",
                                          "ratio"};
    return names[static_cast<std::size_t>(unit)];
}

//! How a value is formed of numerator and denominator.
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
 * One key figure of M9, declared once; evaluation, file, show and disclosure
 * read it.
 *
 * - quotient, growth: numerator and denominator (growth: the count in both).
 * - ratio_of_shares: numerator / denominator over
 *   base_numerator / base_denominator.
 * - standardised, mortality_ratio: ages; the standard is the population cube
 *   of the country, mortality_ratio's base (deaths over residents) too.
 */
struct KeyFigure
{
    std::string id;                  //!< as in the cube file
    FigureUnit unit;                 //!< of the value
    FigureKind kind;                 //!< how it is formed
    double factor = 1;               //!< of the value: 100 for percent
    CellSum numerator;               //!< see above
    CellSum denominator;             //!< see above
    CellSum base_numerator = {};     //!< ratio_of_shares, mortality_ratio
    CellSum base_denominator = {};   //!< ratio_of_shares, mortality_ratio
    std::vector<AgeRate> ages = {};  //!< standardised kinds: by age group
};

/*!
 * All key figures of the contract, in the order of its table.
 */
std::vector<KeyFigure> const& key_figures();

//! Resident adults by age group (M9.12's standard, read for the country).
std::vector<CellSum> standard_population();

}  // namespace samspil::cubes
