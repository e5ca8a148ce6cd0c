#pragma once

#include <span>

#include "method/year_bounds.hpp"
#include "records/person.hpp"

namespace samspil::method {

//! Whether death leaves a person in the groups and counts of a year (M1.3):
//! they are not dead before its 1 January. Whoever dies in the year stays.
constexpr bool is_alive(records::PersonFacts const& facts,
                        YearBounds const& years, int year_index)
{
    return facts.death_day >= years.first_day(year_index);
}

//! Whether a person dies in a year (M1.3, M8).
constexpr bool dies_in(records::PersonFacts const& facts,
                       YearBounds const& years, int year_index)
{
    return is_alive(facts, years, year_index) &&
           facts.death_day <= years.last_day(year_index);
}

//! Whether a person belongs to the resident population of a year (M1.5): they
//! have a population record of its 1 January, with a valid municipality or
//! without, and are not dead before.
constexpr bool is_resident(records::PersonView const& person,
                           YearBounds const& years, int year_index)
{
    return person.residences[static_cast<std::size_t>(year_index)] !=
               reference::residence_no_record &&
           is_alive(person.facts, years, year_index);
}

}  // namespace samspil::method
