#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "reference/municipalities.hpp"
#include "registers/checks/month_counts.hpp"
#include "registers/register_id.hpp"

namespace samspil::registers {

//! What is counted of one register's rows once they are by person.
struct ActivityCounts
{
    std::int64_t rows = 0;            //!< contacts or registrations
    std::int64_t unknown_person = 0;  //!< whose person has no record at all
    std::int64_t after_death = 0;     //!< that start after the death
    MonthCounts months;               //!< of psychiatric contacts that are kept

    friend bool operator==(ActivityCounts const&,
                           ActivityCounts const&) = default;
};

//! How many there are of each year of the run and municipality: flat, by year
//! first. Empty: nobody was counted.
using MunicipalityYears = std::vector<std::int64_t>;
inline constexpr std::size_t municipality_count =
    reference::municipalities.size();

//! What the checks need to know of persons.
struct PersonCounts
{
    std::int64_t persons = 0;              //!< in the store
    std::int64_t adults = 0;               //!< in a year of the run
    std::int64_t deaths = 0;               //!< rows of deaths
    std::int64_t deaths_before_birth = 0;  //!< of these
    std::array<ActivityCounts, register_count> activity{};
    MunicipalityYears resident_adults;  //!< at the year's 1 January
    MunicipalityYears registrations;    //!< with a day in it, by acting

    ActivityCounts& of(RegisterId id)
    {
        return activity[static_cast<std::size_t>(id)];
    }
    ActivityCounts const& of(RegisterId id) const
    {
        return activity[static_cast<std::size_t>(id)];
    }
    PersonCounts& operator+=(PersonCounts const& other);

    friend bool operator==(PersonCounts const&, PersonCounts const&) = default;
};

}  // namespace samspil::registers
