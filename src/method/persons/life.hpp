#pragma once

#include <span>

#include "method/year_bounds.hpp"
#include "records/person.hpp"

namespace samspil::method {

//! Whether a person is in the groups and counts of a year as far as death
//! goes (M1.3): not dead before its 1 January. Who dies in it is.
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

//! Whether a person belongs to the resident population of a year (M1.5): a
//! record of its 1 January, wherever it places them, and not dead before.
constexpr bool is_resident(records::PersonView const& person,
                           YearBounds const& years, int year_index)
{
    return person.residences[static_cast<std::size_t>(year_index)] !=
               reference::residence_no_record &&
           is_alive(person.facts, years, year_index);
}

}  // namespace samspil::method
