#include "method/contacts/contact_scan.hpp"

#include <algorithm>

namespace samspil::method {
namespace {

//! Adds a contact to the years from \p first to that of its last minute.
//! \return \p mask with their bits.
YearMask add_later_years(records::Contact const& contact, int first,
                         YearBounds const& years, YearMask mask,
                         std::span<ContactYear> found)
{
    int const last =
        std::min(years.index_of(contact.end() - 1), years.count() - 1);
    for (int y = first; y <= last; ++y) {
        auto& year = found[static_cast<std::size_t>(y)];
        auto const bit = YearMask{1} << y;
        year = (mask & bit) != 0 ? year : ContactYear();
        year |= ContactYear(contact);
        mask |= bit;
    }
    return mask;
}

}  // namespace

ContactScan scan_contacts(std::span<records::Contact const> contacts,
                          YearBounds const& years, std::span<ContactYear> found,
                          StartedContacts& started)
{
    ContactScan result;
    auto const* const begin = contacts.data();
    auto const* const end = begin + contacts.size();
    auto const* contact = begin;
    auto const run_start = years.start(0);
    // No branch in the loop: which contact ends latest cannot be predicted.
    auto earlier_end = base::Minute::lowest();
    for (; contact != end && contact->start() < run_start; ++contact) {
        earlier_end = later(earlier_end, contact->end());
    }
    result.first_in_run = static_cast<std::size_t>(contact - begin);
    result.earlier_end = earlier_end;
    if (earlier_end > run_start) {
        for (auto const* early = begin; early != contact; ++early) {
            if (early->end() > run_start) {
                result.years =
                    add_later_years(*early, 0, years, result.years, found);
            }
        }
    }
    if (contact == end) {
        return result;
    }
    started.clear(static_cast<std::size_t>(end - contact));
    StartedContacts::Taker taker(started);
    while (contact != end) {
        // One year at a time: contacts are ordered by start.
        int const y = years.index_of(contact->start());
        if (y >= years.count()) {
            StayYear outside;  // stays that start after the run are in no year
            for (; contact != end; ++contact) {
                taker.take(*contact, outside, records::StayChain::physical);
            }
            break;
        }
        auto const next_year = years.start(y + 1);
        auto const bit = YearMask{1} << y;
        auto& year = found[static_cast<std::size_t>(y)];
        auto& started_in_year = started.count(y);
        ContactYear sum = (result.years & bit) != 0 ? year : ContactYear();
        result.years |= bit;
        for (; contact != end && contact->start() < next_year; ++contact) {
            sum |= ContactYear(*contact);
            taker.take(*contact, started_in_year, records::StayChain::physical);
            if (contact->end() > next_year) {
                result.years = add_later_years(*contact, y + 1, years,
                                               result.years, found);
            }
        }
        year = sum;
    }
    return result;
}

std::span<records::Contact const> contacts_for_stays(
    std::span<records::Contact const> contacts, ContactScan const& scan,
    YearBounds const& years, std::int32_t gap_minutes)
{
    auto const in_run = contacts.subspan(scan.first_in_run);
    bool const is_over = scan.earlier_end <= years.start(0);
    bool const is_apart =
        in_run.empty() ||
        in_run.front().start() - scan.earlier_end > gap_minutes;
    return is_over && is_apart ? in_run : contacts;
}

}  // namespace samspil::method
