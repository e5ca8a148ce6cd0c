#include "method/contacts/contact_cleaner.hpp"

#include <algorithm>
#include <compare>
#include <tuple>

namespace samspil::method {
namespace {

//! What duplicates agree in (M2.5).
auto identity(ResolvedContact const& contact)
{
    return std::tie(contact.start, contact.end, contact.traits.type,
                    contact.traits.acute, contact.traits.psychiatric_specialty,
                    contact.diagnosis_identity);
}

//! An open physical contact that starts less than this before observation_end
//! can be taken to last until then (M2.4). [min]
constexpr std::int64_t longest_open = std::int64_t{365} * 24 * 60;

}  // namespace

/*!
 * Takes one person's contacts through M0's steps from duplicates to death.
 *
 * - M2.5: contacts that agree count once, the first of them; those known by
 *   date only are never duplicates.
 * - M2.4: what starts at or after observation_end is dropped. Without an end,
 *   a physical contact lasts until observation_end if it starts less than
 *   365 × 24 h before it and no physical contact of the person starts later
 *   and before observation_end; every other one lasts 0 minutes.
 * - M1.3: what starts on a date after the death is dropped, what ends after
 *   24:00 of the date of death ends there.
 */
void ContactCleaner::operator()(std::span<ResolvedContact const> contacts,
                                base::Day death_day)
{
    fates_.assign(contacts.size(), ContactFate{});
    contacts_.clear();
    mark_duplicates(contacts);
    auto const latest_start = latest_physical_start(contacts);
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        auto const& contact = contacts[i];
        auto& fate = fates_[i];
        if (fate.fate == Fate::duplicate) {
            continue;
        }
        if (contact.start >= observation_end_) {
            fate.fate = Fate::after_observation_end;
            continue;
        }
        auto const& traits = contact.traits;
        auto end = traits.date_only ? contact.start : contact.end;
        if (end == base::no_minute) {
            bool const lasts =
                traits.type == reference::ContactType::physical &&
                observation_end_ - contact.start < longest_open &&
                contact.start >= latest_start;
            fate.open_end =
                lasts ? OpenEnd::until_observation_end : OpenEnd::zero_minutes;
            end = lasts ? observation_end_ : contact.start;
        }
        if (death_day != base::no_day) {
            if (base::date_of(contact.start) > death_day) {
                fate.fate = Fate::after_death;
                continue;
            }
            fate.cut_at_death = end > base::end_of(death_day);
            end = earlier(end, base::end_of(death_day));
        }
        contacts_.emplace_back(contact.start, end, traits);
    }
    std::sort(contacts_.begin(), contacts_.end());
}

//! Marks all but the first of contacts that agree (M2.5).
void ContactCleaner::mark_duplicates(std::span<ResolvedContact const> contacts)
{
    order_.clear();
    for (std::uint32_t i = 0; i < contacts.size(); ++i) {
        if (!contacts[i].traits.date_only) {
            order_.push_back(i);
        }
    }
    std::sort(order_.begin(), order_.end(),
              [contacts](std::uint32_t a, std::uint32_t b) {
                  auto const order =
                      identity(contacts[a]) <=> identity(contacts[b]);
                  return std::is_eq(order) ? a < b : std::is_lt(order);
              });
    for (std::size_t i = 1; i < order_.size(); ++i) {
        if (identity(contacts[order_[i]]) ==
            identity(contacts[order_[i - 1]])) {
            fates_[order_[i]].fate = Fate::duplicate;
        }
    }
}

//! The latest start of a physical contact before observation_end (M2.4). A
//! visit known by date only counts, and deaths have not been applied yet.
base::Minute ContactCleaner::latest_physical_start(
    std::span<ResolvedContact const> contacts) const
{
    auto latest = base::Minute::lowest();
    for (auto const& contact : contacts) {
        if (contact.traits.type == reference::ContactType::physical &&
            contact.start < observation_end_) {
            latest = later(latest, contact.start);
        }
    }
    return latest;
}

}  // namespace samspil::method
