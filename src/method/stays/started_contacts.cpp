#include "method/stays/started_contacts.hpp"

#include "method/contacts/contact_scope.hpp"

namespace samspil::method {

void take_contacts(std::span<records::Contact const> contacts,
                   YearBounds const& years, records::ContactScope scope,
                   records::StayChain chain, StartedContacts& started)
{
    started.clear(contacts.size());
    StartedContacts::Taker taker(started);
    StayYear outside;  // for those that start in no year
    auto* year = &outside;
    auto next_year = years.start(0);
    for (auto const& contact : contacts) {
        if (!is_in_scope(contact, scope)) {
            continue;
        }
        if (contact.start() >= next_year) {
            int const index = years.index_of(contact.start());
            bool const is_after = index >= years.count();
            year = is_after ? &outside : &started.count(index);
            next_year = is_after ? base::no_minute : years.start(index + 1);
        }
        taker.take(contact, *year, chain);
    }
}

}  // namespace samspil::method
