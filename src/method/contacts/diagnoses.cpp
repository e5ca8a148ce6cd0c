#include "method/contacts/diagnoses.hpp"

#include <algorithm>

#include "method/contacts/contact_scope.hpp"

namespace samspil::method {
namespace {

constexpr DiagnosisMask bit_of(reference::DiagnosisGroup group)
{
    return static_cast<DiagnosisMask>(1U << reference::index_of(group));
}

//! The diagnosis groups of one contact (M3.1, M3.3).
DiagnosisMask groups_of(records::Contact const& contact,
                        records::DiagnosisBasis basis)
{
    DiagnosisMask const action = bit_of(contact.action_group());
    if (basis == records::DiagnosisBasis::action) {
        return action;
    }
    return static_cast<DiagnosisMask>(action | contact.secondary_groups());
}

}  // namespace

DiagnosisFinder::DiagnosisFinder(base::Years years, DiagnosisRules const& rules)
    : years_(years), rules_(rules)
{
    SAMSPIL_EXPECT(rules.lookback_years >= 0);
    for (int y = 0; y < years.count(); ++y) {
        // No contact is older than the calendar, so a longer lookback is none.
        int const longest = years.at(y) - base::first_calendar_year;
        int const lookback = std::min(rules.lookback_years, longest);
        window_starts_[static_cast<std::size_t>(y)] =
            base::start_of(base::first_day_of(years.at(y) - lookback));
    }
}

/*!
 * A person's diagnosis groups in each year: those of all their psychiatric
 * contacts that lie in any of the years Y-n to Y (M3.2, M3.3), in the sense
 * of M2.2.
 *
 * A person with a diagnosis in another group is not in `none`, even if they
 * have contacts without a diagnosis too (M3.2).
 */
void DiagnosisFinder::operator()(std::span<records::Contact const> contacts,
                                 std::span<DiagnosisMask> masks) const
{
    SAMSPIL_EXPECT(masks.size() == static_cast<std::size_t>(years_.count()));
    std::fill(masks.begin(), masks.end(), DiagnosisMask{0});
    for (auto const& contact : contacts) {
        if (!is_in_scope(contact, rules_.scope)) {
            continue;
        }
        auto const groups = groups_of(contact, rules_.basis);
        int const first = std::max(years_.index_of(contact.start()), 0);
        for (auto y = static_cast<std::size_t>(first); y < masks.size(); ++y) {
            // a later year's window begins later: none of them is reached
            if (contact.end() <= window_starts_[y] &&
                contact.start() < window_starts_[y]) {
                break;
            }
            masks[y] |= groups;
        }
    }
    for (auto& mask : masks) {
        mask = without_none(mask);
    }
}

}  // namespace samspil::method
