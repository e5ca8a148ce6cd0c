#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "cubes/axes.hpp"

namespace samspil::cubes {

//! The cubes of M8, in the order of the cube file.
enum class CubeId : std::uint8_t
{
    population,
    population_deaths,
    persons,
    persons_by_diagnosis,
    persons_by_level,
    persons_by_intervention,
    persons_by_target_group,
    recipients_by_target_group_intervention,
    persons_by_target_group_level,
    overlap_by_level_diagnosis,
    recipients_by_level_age,
    recipient_deaths_by_level_age,
    stays,
    persons_with_stays,
    overlap_stays_by_level,
    overlap_persons_with_stays_by_level,
    acute_stays,
    bed_minutes,
    admitted_persons,
    readmissions,
    readmission_persons,
    deaths,
    municipality_agreement
};
inline constexpr std::size_t cube_count = 23;
inline constexpr std::size_t max_cube_axes = 3;

//! What a cube's cells count.
enum class Unit : std::uint8_t
{
    persons,
    stays,
    minutes,
    observations
};

/*!
 * Cubes that depend on the same keys of a scenario (M11), and so share their
 * tallies: scenarios that agree in these keys are counted once.
 */
enum class Family : std::uint8_t
{
    population,     //!< min_age
    recipients,     //!< min_age, municipality…
    persons,        //!< as recipients; contact_scope, diagnosis…
    overlap_stays,  //!< as recipients; contact_scope, stay_…, inpatient_hours
    stays,          //!< as persons; stay_…, inpatient_hours
    readmissions    //!< as stays; readmission_days
};
inline constexpr std::size_t family_count = 6;

/*!
 * One cube, declared once: tallies, reduction, roll-up, file, show and the
 * format's documentation all read this.
 */
struct CubeSpec
{
    CubeId id;
    std::string_view name;                 //!< data set in the cube file
    std::array<Axis, max_cube_axes> axes;  //!< the first axis_total of them
    std::size_t axis_total;                //!< number of own axes
    Unit unit;                             //!< what a cell counts
    Family family;                         //!< the keys it depends on
    std::string_view title;                //!< long_name in the file

    //! Cells of one scenario, year and place: the axes' product, C order.
    constexpr std::size_t cells() const
    {
        std::size_t product = 1;
        for (std::size_t i = 0; i < axis_total; ++i) {
            product *= axis(axes[i]).labels.size();
        }
        return product;
    }
};

// clang-format off
//! All cubes, indexed by CubeId.
inline constexpr std::array<CubeSpec, cube_count> catalogue{{
    {CubeId::population, "population", {Axis::sex, Axis::age_group}, 2, Unit::persons, Family::population, "Resident adults on 1 January (M1.5)"},
    {CubeId::population_deaths, "population_deaths", {Axis::age_group}, 1, Unit::persons, Family::population, "Resident adults who die in the year (M8)"},
    {CubeId::persons, "persons", {Axis::group, Axis::sex, Axis::age_group}, 3, Unit::persons, Family::persons, "Adults by group (M2.2, M5.3, M5.6, M3.4)"},
    {CubeId::persons_by_diagnosis, "persons_by_diagnosis", {Axis::group, Axis::diagnosis_group}, 2, Unit::persons, Family::persons, "Adults by diagnosis group; a person may be in several (M3.2)"},
    {CubeId::persons_by_level, "persons_by_level", {Axis::group, Axis::level}, 2, Unit::persons, Family::persons, "Recipients by highest level of the ladder (M5.4)"},
    {CubeId::persons_by_intervention, "persons_by_intervention", {Axis::group, Axis::intervention}, 2, Unit::persons, Family::persons, "Recipients by intervention; a person may be in several (M5.4)"},
    {CubeId::persons_by_target_group, "persons_by_target_group", {Axis::group, Axis::target_group}, 2, Unit::persons, Family::persons, "Recipients by target group (M5.5)"},
    {CubeId::recipients_by_target_group_intervention, "recipients_by_target_group_intervention", {Axis::target_group, Axis::intervention}, 2, Unit::persons, Family::recipients, "Recipients by target group and intervention (M5.4, M5.5)"},
    {CubeId::persons_by_target_group_level, "persons_by_target_group_level", {Axis::group, Axis::target_group, Axis::level}, 3, Unit::persons, Family::persons, "Recipients by target group and level (M5.4, M5.5)"},
    {CubeId::overlap_by_level_diagnosis, "overlap_by_level_diagnosis", {Axis::level, Axis::diagnosis_group}, 2, Unit::persons, Family::persons, "The overlap group by level and diagnosis group (M5.6)"},
    {CubeId::recipients_by_level_age, "recipients_by_level_age", {Axis::level, Axis::age_group}, 2, Unit::persons, Family::recipients, "Recipients by level and age"},
    {CubeId::recipient_deaths_by_level_age, "recipient_deaths_by_level_age", {Axis::level, Axis::age_group}, 2, Unit::persons, Family::recipients, "Recipients who die in the year, by level and age"},
    {CubeId::stays, "stays", {Axis::group, Axis::stay_kind}, 2, Unit::stays, Family::stays, "Hospital stays that start in the year (M4.2, M4.3)"},
    {CubeId::persons_with_stays, "persons_with_stays", {Axis::group, Axis::stay_kind}, 2, Unit::persons, Family::stays, "Distinct persons with such stays"},
    {CubeId::overlap_stays_by_level, "overlap_stays_by_level", {Axis::level, Axis::stay_kind}, 2, Unit::stays, Family::overlap_stays, "The overlap group's stays by level"},
    {CubeId::overlap_persons_with_stays_by_level, "overlap_persons_with_stays_by_level", {Axis::level, Axis::stay_kind}, 2, Unit::persons, Family::overlap_stays, "Distinct persons of the overlap group with such stays, by level"},
    {CubeId::acute_stays, "acute_stays", {Axis::group}, 1, Unit::stays, Family::stays, "Inpatient stays that are acute (M4.6)"},
    {CubeId::bed_minutes, "bed_minutes", {Axis::group}, 1, Unit::minutes, Family::stays, "Minutes of inpatient stays inside the year (M4.5)"},
    {CubeId::admitted_persons, "admitted_persons", {Axis::group}, 1, Unit::persons, Family::stays, "Persons with an inpatient stay in the year"},
    {CubeId::readmissions, "readmissions", {Axis::group, Axis::readmission_outcome}, 2, Unit::stays, Family::readmissions, "Index admissions, and those acutely readmitted (M4.7)"},
    {CubeId::readmission_persons, "readmission_persons", {Axis::group, Axis::readmission_outcome}, 2, Unit::persons, Family::readmissions, "Distinct persons behind the readmissions"},
    {CubeId::deaths, "deaths", {Axis::group, Axis::age_group}, 2, Unit::persons, Family::persons, "Members of the groups who die in the year"},
    {CubeId::municipality_agreement, "municipality_agreement", {Axis::pair, Axis::agreement_outcome}, 2, Unit::observations, Family::population, "Agreement of acting, paying and residence municipality (the source's table 1.1)"},
}};
// clang-format on

constexpr CubeSpec const& cube(CubeId id)
{
    return catalogue[static_cast<std::size_t>(id)];
}

}  // namespace samspil::cubes
