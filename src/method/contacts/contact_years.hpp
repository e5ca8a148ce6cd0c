#pragma once

#include <span>

#include "method/year_bounds.hpp"
#include "records/contact.hpp"
#include "records/scenario.hpp"

namespace samspil::method {

//! Whether a stored contact is psychiatric under a scenario (M2.1). A store
//! holds only those that are under the default.
constexpr bool is_in_scope(records::Contact const& contact,
                           records::ContactScope scope)
{
    return scope == records::ContactScope::specialty_or_diagnosis ||
           contact.has_psychiatric_specialty();
}

//! Whether a contact lies in a year for some of its time (M2.2).
constexpr bool lies_in(records::Contact const& contact, YearBounds const& years,
                       int year_index)
{
    auto const year_start = years.start(year_index);
    return contact.start() < years.start(year_index + 1) &&
           (contact.end() > year_start || contact.start() >= year_start);
}

//! The years in which a person is in contact with psychiatry (M2.2), as far
//! as contacts go: age and death are looked at elsewhere.
constexpr YearMask contact_years(std::span<records::Contact const> contacts,
                                 YearBounds const& years,
                                 records::ContactScope scope)
{
    YearMask mask = 0;
    for (auto const& contact : contacts) {
        if (is_in_scope(contact, scope)) {
            mask |= years.touched(contact.start(), contact.end()).mask();
        }
    }
    return mask;
}

}  // namespace samspil::method
