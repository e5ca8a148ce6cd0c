#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>

#include "base/contract.hpp"
#include "method/contacts/contact_scope.hpp"
#include "method/rules.hpp"
#include "method/stays/started_contacts.hpp"
#include "method/stays/stay.hpp"
#include "records/contact.hpp"

namespace samspil::method {

//! A stay of linked contacts that further ones may join. Its instants have 64
//! bits, because the end can lie before all instants.
struct LinkedStay
{
    std::int64_t start = 0;
    //! the latest end so far; before all instants while there is no stay
    std::int64_t end = std::numeric_limits<std::int64_t>::min() / 2;
    base::Minute first_end{};  //!< of the first contact
    //! the lowest of its contacts' ambulatory kinds
    reference::StayKind kind = reference::StayKind::ambulatory_physical;
    bool acute = false;  //!< M4.6

    //! Has a physical contact and is long enough (M4.2).
    bool is_inpatient(StayRules const& rules) const
    {
        return kind == reference::StayKind::ambulatory_physical &&
               end - start >= rules.inpatient_minutes;
    }
    Stay stay(StayRules const& rules) const
    {
        return {base::Minute(start), base::Minute(end),
                is_inpatient(rules) ? reference::StayKind::inpatient : kind,
                acute};
    }
};

/*!
 * Links one person's contacts into stays.
 *
 * The next contact belongs to the open stay if it starts at most the gap
 * after the latest end so far; a gap of exactly that many minutes links
 * (M4.1). A contact that cannot be linked neither ends nor prolongs the open
 * stay. A stay is acute if its first contact is, or another contact with the
 * same start and end (M4.6).
 *
 * \param contacts ordered by start, then end.
 * \param visitor  gets one call for each contact, in order: alone(contact) for
 *                 a stay of its own, open(contact) for the first contact of a
 *                 linked stay, join(contact) for a further one. It gets
 *                 close(linked_stay) when nothing can join a linked stay any
 *                 more, and once, before the first, with an empty one.
 * \return the shortest break between two linked stays [min], which is longer
 *         than the gap: a rule with a longer gap that is still shorter than
 *         this break builds the same stays.
 */
template <class Visitor>
std::int64_t link_contacts(std::span<records::Contact const> contacts,
                           StayRules const& rules, Visitor&& visitor)
{
    auto shortest_break = std::numeric_limits<std::int64_t>::max();
    auto const scope = rules.scope;
    auto const chain = rules.chain;
    std::int64_t const gap_minutes = rules.gap_minutes;
    LinkedStay open;
    for (auto const& contact : contacts) {
        if (!is_in_scope(contact, scope)) {
            continue;
        }
        if (!can_be_linked(contact, chain)) {
            visitor.alone(contact);
            continue;
        }
        auto const gap = contact.start().value() - open.end;
        if (gap > gap_minutes) [[likely]] {
            visitor.close(open);
            visitor.open(contact);
            shortest_break = std::min(shortest_break, gap);
            open = {contact.start().value(), contact.end().value(),
                    contact.end(), ambulatory_kind(contact.type()),
                    contact.is_acute()};
        } else {
            SAMSPIL_EXPECT(contact.start().value() >= open.start);
            visitor.join(contact);
            bool const is_like_first = contact.start().value() == open.start &&
                                       contact.end() == open.first_end;
            open.acute = open.acute || (is_like_first && contact.is_acute());
            open.end = std::max<std::int64_t>(open.end, contact.end().value());
            open.kind = std::min(open.kind, ambulatory_kind(contact.type()));
        }
    }
    visitor.close(open);
    return shortest_break;
}

}  // namespace samspil::method
