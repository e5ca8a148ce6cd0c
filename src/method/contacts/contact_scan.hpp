#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "method/contacts/contact_year.hpp"
#include "method/stays/started_contacts.hpp"
#include "method/year_bounds.hpp"
#include "records/contact.hpp"

namespace samspil::method {

//! What a scan finds besides each year's ContactYear.
struct ContactScan
{
    //! index of the first contact that starts in the run's years or later
    std::size_t first_in_run = 0;
    //! latest end of the contacts before it; Minute::lowest() if there are none
    base::Minute earlier_end{};
    YearMask years = 0;  //!< in which some contact lies, whatever its scope
};

/*!
 * Finds the years in which a person is in contact with psychiatry (M2.2) and
 * their diagnosis groups without a lookback (M3.2), for every scope and basis
 * in one pass; and takes the contacts that stays are made of.
 *
 * The plain rules it equals are test::contact_years() and DiagnosisFinder with
 * a lookback of 0; method/contacts/contact_scan_test.cpp holds them equal.
 *
 * \param contacts ordered by start.
 * \param found    [year]; set for the years in the result's mask, and left as
 *                 it is for the others.
 * \param started  gets the contacts that start in the run's years or later,
 *                 for the default scope and chain; left as it is if there are
 *                 none.
 */
ContactScan scan_contacts(std::span<records::Contact const> contacts,
                          YearBounds const& years, std::span<ContactYear> found,
                          StartedContacts& started);

/*!
 * The contacts that a person's stays in the run's years can depend on: those
 * that start in the run, or all of them.
 *
 * Earlier contacts can be left out if all of them have ended when the run
 * begins, and too long before the next contact to be linked with it (M4.1):
 * the stays they make have no start, bed minute or index in any year.
 * method/contacts/contact_scan_test.cpp holds both choices equal.
 *
 * \param gap_minutes the longest of all scenarios.
 */
std::span<records::Contact const> contacts_for_stays(
    std::span<records::Contact const> contacts, ContactScan const& scan,
    YearBounds const& years, std::int32_t gap_minutes);

}  // namespace samspil::method
