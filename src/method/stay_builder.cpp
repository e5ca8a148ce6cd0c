#include "method/stay_builder.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

#include "base/contract.hpp"
#include "method/contact_years.hpp"

namespace samspil::method {
namespace {

using reference::ContactType;
using reference::StayKind;

//! Kind of an ambulatory stay of contacts of one type. Kinds follow the
//! types in order, so the lowest kind among contacts is the stay's (M4.2).
constexpr StayKind ambulatory_kind(ContactType type)
{
    return static_cast<StayKind>(static_cast<int>(type) + 1);
}
static_assert(ambulatory_kind(ContactType::physical) ==
              StayKind::ambulatory_physical);
static_assert(ambulatory_kind(ContactType::out_contact) ==
              StayKind::out_contact);
static_assert(ambulatory_kind(ContactType::virtual_contact) ==
              StayKind::virtual_contact);

Stay stay_of(records::Contact const& contact)
{
    return {contact.start(), contact.end(), ambulatory_kind(contact.type()),
            contact.is_acute()};
}

//! Minutes from one instant to another: may pass the range of an instant.
constexpr std::int64_t minutes_between(base::Minute from, base::Minute to)
{
    return std::int64_t{to} - from;
}

}  // namespace

//! Whether a contact can be linked with others at all (M4.1, M4.4).
bool StayBuilder::is_linked(records::Contact const& contact) const
{
    return !contact.is_date_only() &&
           (contact.is_physical() || rules_.chain == records::StayChain::all);
}

/*!
 * Links one person's contacts into stays.
 *
 * The next contact belongs to the open stay if it starts at most the gap
 * after the latest end so far; a gap of exactly that many minutes links
 * (M4.1). Out-contacts and virtual contacts, unless the chain is `all`, and
 * contacts known by date only (M4.4) are stays of their own and neither end
 * nor prolong the open one. A stay with a physical contact that lasts
 * inpatient_minutes or more is inpatient (M4.2). It is acute if its first
 * contact is, or another one with the same start and end (M4.6).
 */
void StayBuilder::operator()(std::span<records::Contact const> contacts,
                             std::vector<Stay>& stays) const
{
    constexpr auto no_stay = std::numeric_limits<std::size_t>::max();
    std::size_t open = no_stay;  // by index: the vector may move
    base::Minute first_end = 0;  // end of the open stay's first contact
    stays.clear();
    for (auto const& contact : contacts) {
        if (!is_in_scope(contact, rules_.scope)) {
            continue;
        }
        if (!is_linked(contact)) {
            stays.push_back(stay_of(contact));
            continue;
        }
        if (open == no_stay ||
            minutes_between(stays[open].end, contact.start()) >
                rules_.gap_minutes) {
            open = stays.size();
            first_end = contact.end();
            stays.push_back(stay_of(contact));
        } else {
            auto& stay = stays[open];
            SAMSPIL_EXPECT(contact.start() >= stay.start);
            bool const is_like_first =
                contact.start() == stay.start && contact.end() == first_end;
            stay.acute = stay.acute || (is_like_first && contact.is_acute());
            stay.end = std::max(stay.end, contact.end());
            if (stay.kind != StayKind::inpatient) {
                stay.kind =
                    std::min(stay.kind, ambulatory_kind(contact.type()));
            }
        }
        auto& stay = stays[open];
        if (stay.kind == StayKind::ambulatory_physical &&
            minutes_between(stay.start, stay.end) >= rules_.inpatient_minutes) {
            stay.kind = StayKind::inpatient;
        }
    }
}

}  // namespace samspil::method
