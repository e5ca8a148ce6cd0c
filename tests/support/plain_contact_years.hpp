#pragma once

#include <span>

#include "method/contacts/contact_scope.hpp"
#include "method/year_bounds.hpp"
#include "records/contact.hpp"
#include "records/scenario.hpp"

namespace samspil::test {

/*!
 * The years in which a person is in contact with psychiatry (M2.2), as far as
 * contacts go: contact by contact, under one scope.
 *
 * The plain form of what method::scan_contacts() finds for all scopes in one
 * pass; method/contacts/contact_scan_test.cpp holds the two equal.
 */
inline method::YearMask contact_years(
    std::span<records::Contact const> contacts, method::YearBounds const& years,
    records::ContactScope scope)
{
    method::YearMask mask = 0;
    for (auto const& contact : contacts) {
        if (method::is_in_scope(contact, scope)) {
            mask |= years.touched(contact.start(), contact.end()).mask();
        }
    }
    return mask;
}

}  // namespace samspil::test
