#pragma once

#include <span>

#include "base/civil_time.hpp"
#include "records/contact.hpp"
#include "records/registration.hpp"
#include "reference/labels.hpp"
#include "reference/places.hpp"

namespace samspil::records {

//! A person's birth date, death date and sex (M1.6).
struct PersonFacts
{
    base::Day birth_day = base::no_day;  //!< never no_day in a store (M1.4)
    base::Day death_day = base::no_day;  //!< no_day: alive
    reference::Sex sex = reference::Sex::unknown;
};

/*!
 * One person as the rules see them, as views into a shard's columns.
 *
 * \c residences are those of 1 January of each of the run's years and of the
 * year after (Years::residence_count() of them). Contacts are ordered by start,
 * then end; registrations by service, start, end.
 */
struct PersonView
{
    PersonFacts facts;
    std::span<reference::ResidenceCode const> residences;
    std::span<Contact const> contacts;
    std::span<Registration const> registrations;

    //! Whether the person has a stored contact or registration (M12). Others
    //! are residents at most.
    bool is_active() const
    {
        return !contacts.empty() || !registrations.empty();
    }
};

}  // namespace samspil::records
