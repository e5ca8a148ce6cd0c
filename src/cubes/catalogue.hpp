#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "cubes/axes.hpp"
#include "cubes/axis_list.hpp"

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

//! What a cube's cells count.
enum class Unit : std::uint8_t
{
    persons,
    stays,
    minutes,
    observations
};

/*!
 * Cubes that count the same persons and depend on the same keys of a scenario
 * (M11). Scenarios that agree in these keys share the tallies of the family.
 *
 * count/tally/counting_rules.hpp has one function for each family: it says
 * which cells a person's year adds to.
 */
enum class Family : std::uint8_t
{
    population,     //!< residents: min_age
    agreement,      //!< recipients, at the acting municipality: min_age
    recipients,     //!< recipients: min_age, municipality…
    persons,        //!< everybody: as recipients; contact_scope, diagnosis…
    received,       //!< recipients: as persons
    overlap_stays,  //!< overlap: as recipients; contact_scope, stay_…,
                    //!< inpatient_hours
    stays,          //!< everybody: as persons; stay_…, inpatient_hours
    readmissions    //!< everybody: as stays; readmission_days
};

/*!
 * One cube, declared once: tallies, reduction, roll-up, file and show all read
 * this declaration (docs/adding_a_cube.md).
 */
struct CubeSpec
{
    CubeId id;
    std::string_view name;   //!< data set in the cube file
    AxisList axes;           //!< after scenario, year and geography
    Unit unit;               //!< what a cell counts
    Family family;           //!< whom it counts, under which keys
    std::string_view title;  //!< long_name in the file

    //! Whether the first axis is the group: a person counts in every group
    //! that they are in.
    constexpr bool has_groups() const
    {
        return axes.size() > 0 && &axes[0] == &cubes::axes::group;
    }
    //! Cells of one scenario, year and place.
    constexpr std::size_t cells() const
    {
        std::size_t product = 1;
        for (auto const* axis : axes) {
            product *= axis->size();
        }
        return product;
    }
    //! Those of one group; all of them if the cube has no groups.
    constexpr std::size_t cells_of_group() const
    {
        return has_groups() ? cells() / axes[0].size() : cells();
    }
};

// clang-format off
//! All cubes, indexed by CubeId.
inline constexpr auto catalogue = std::to_array<CubeSpec>({
    {CubeId::population, "population", {axes::sex, axes::age_group}, Unit::persons, Family::population, "Resident adults on 1 January (M1.5)"},
    {CubeId::population_deaths, "population_deaths", {axes::age_group}, Unit::persons, Family::population, "Resident adults who die in the year (M8)"},
    {CubeId::persons, "persons", {axes::group, axes::sex, axes::age_group}, Unit::persons, Family::persons, "Adults by group (M2.2, M5.3, M5.6, M3.4)"},
    {CubeId::persons_by_diagnosis, "persons_by_diagnosis", {axes::group, axes::diagnosis_group}, Unit::persons, Family::persons, "Adults by diagnosis group; a person may be in several (M3.2)"},
    {CubeId::persons_by_level, "persons_by_level", {axes::group, axes::level}, Unit::persons, Family::received, "Recipients by highest level of the ladder (M5.4)"},
    {CubeId::persons_by_intervention, "persons_by_intervention", {axes::group, axes::intervention}, Unit::persons, Family::received, "Recipients by intervention; a person may be in several (M5.4)"},
    {CubeId::persons_by_target_group, "persons_by_target_group", {axes::group, axes::target_group}, Unit::persons, Family::received, "Recipients by target group (M5.5)"},
    {CubeId::recipients_by_target_group_intervention, "recipients_by_target_group_intervention", {axes::target_group, axes::intervention}, Unit::persons, Family::recipients, "Recipients by target group and intervention (M5.4, M5.5)"},
    {CubeId::persons_by_target_group_level, "persons_by_target_group_level", {axes::group, axes::target_group, axes::level}, Unit::persons, Family::received, "Recipients by target group and level (M5.4, M5.5)"},
    {CubeId::overlap_by_level_diagnosis, "overlap_by_level_diagnosis", {axes::level, axes::diagnosis_group}, Unit::persons, Family::received, "The overlap group by level and diagnosis group (M5.6)"},
    {CubeId::recipients_by_level_age, "recipients_by_level_age", {axes::level, axes::age_group}, Unit::persons, Family::recipients, "Recipients by level and age"},
    {CubeId::recipient_deaths_by_level_age, "recipient_deaths_by_level_age", {axes::level, axes::age_group}, Unit::persons, Family::recipients, "Recipients who die in the year, by level and age"},
    {CubeId::stays, "stays", {axes::group, axes::stay_kind}, Unit::stays, Family::stays, "Hospital stays that start in the year (M4.2, M4.3)"},
    {CubeId::persons_with_stays, "persons_with_stays", {axes::group, axes::stay_kind}, Unit::persons, Family::stays, "Distinct persons with such stays"},
    {CubeId::overlap_stays_by_level, "overlap_stays_by_level", {axes::level, axes::stay_kind}, Unit::stays, Family::overlap_stays, "The overlap group's stays by level"},
    {CubeId::overlap_persons_with_stays_by_level, "overlap_persons_with_stays_by_level", {axes::level, axes::stay_kind}, Unit::persons, Family::overlap_stays, "Distinct persons of the overlap group with such stays, by level"},
    {CubeId::acute_stays, "acute_stays", {axes::group}, Unit::stays, Family::stays, "Inpatient stays that are acute (M4.6)"},
    {CubeId::bed_minutes, "bed_minutes", {axes::group}, Unit::minutes, Family::stays, "Minutes of inpatient stays inside the year (M4.5)"},
    {CubeId::admitted_persons, "admitted_persons", {axes::group}, Unit::persons, Family::stays, "Persons with an inpatient stay in the year"},
    {CubeId::readmissions, "readmissions", {axes::group, axes::readmission_outcome}, Unit::stays, Family::readmissions, "Index admissions, and those acutely readmitted (M4.7)"},
    {CubeId::readmission_persons, "readmission_persons", {axes::group, axes::readmission_outcome}, Unit::persons, Family::readmissions, "Distinct persons behind the readmissions"},
    {CubeId::deaths, "deaths", {axes::group, axes::age_group}, Unit::persons, Family::persons, "Members of the groups who die in the year"},
    {CubeId::municipality_agreement, "municipality_agreement", {axes::pair, axes::agreement_outcome}, Unit::observations, Family::agreement, "Agreement of acting, paying and residence municipality (the source's table 1.1)"},
});
// clang-format on

inline constexpr std::size_t cube_count = catalogue.size();

static_assert(
    [] {
        for (std::size_t i = 0; i < cube_count; ++i) {
            if (static_cast<std::size_t>(catalogue[i].id) != i) {
                return false;
            }
        }
        return true;
    }(),
    "the catalogue is in the order of CubeId");

constexpr CubeSpec const& cube(CubeId id)
{
    return catalogue[static_cast<std::size_t>(id)];
}

//! The axes of all cubes, each once, in the order in which the catalogue first
//! names them. The cube file has them in this order.
inline constexpr auto cube_axes = [] {
    constexpr auto find_all = [] {
        std::array<Axis const*, cube_count * AxisList::max_size> found{};
        auto end = found.begin();
        for (auto const& spec : catalogue) {
            for (auto const* axis : spec.axes) {
                if (std::find(found.begin(), end, axis) == end) {
                    *end++ = axis;
                }
            }
        }
        return found;
    };
    constexpr auto found = find_all();
    constexpr auto count = static_cast<std::size_t>(
        std::find(found.begin(), found.end(), nullptr) - found.begin());
    std::array<Axis const*, count> result{};
    std::copy_n(found.begin(), count, result.begin());
    return result;
}();

}  // namespace samspil::cubes
