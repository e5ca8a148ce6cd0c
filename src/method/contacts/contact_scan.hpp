#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "method/contacts/diagnoses.hpp"
#include "method/stays/started_contacts.hpp"
#include "method/year_bounds.hpp"
#include "records/contact.hpp"
#include "records/scenario.hpp"

namespace samspil::method {

/*!
 * What the contacts that lie in a year say together, under every scope and
 * basis: groups of M3.1, `none` included, so that whoever has a contact has a
 * bit.
 */
class ContactYear
{
  public:
    constexpr ContactYear() = default;
    explicit constexpr ContactYear(records::Contact const& contact)
        : all_((std::uint32_t{1}
                << reference::index_of(contact.action_group())) |
               contact.secondary_groups() << secondary_bits),
          of_specialty_(contact.has_psychiatric_specialty() ? all_ : 0)
    {
    }

    constexpr ContactYear& operator|=(ContactYear other)
    {
        all_ |= other.all_;
        of_specialty_ |= other.of_specialty_;
        return *this;
    }
    //! Whether any contact of the scope lies in the year (M2.2).
    constexpr bool is_in_contact(records::ContactScope scope) const
    {
        return this->bits(scope) != 0;
    }
    //! The groups of M3.2, without a lookback.
    constexpr DiagnosisMask diagnoses(records::ContactScope scope,
                                      records::DiagnosisBasis basis) const
    {
        auto const found = this->bits(scope);
        auto const secondary = basis == records::DiagnosisBasis::action
                                   ? 0
                                   : found >> secondary_bits;
        return without_none(static_cast<DiagnosisMask>(found | secondary));
    }

  private:
    static constexpr int secondary_bits = 16;

    constexpr std::uint32_t bits(records::ContactScope scope) const
    {
        return scope == records::ContactScope::specialty ? of_specialty_ : all_;
    }

    //! 0–15 groups of action diagnoses, 16–31 of secondary ones
    std::uint32_t all_ = 0;
    std::uint32_t of_specialty_ = 0;  //!< of the contacts of such units
};

//! Where a person's contacts begin to matter for the run's years.
struct ContactScan
{
    //! contacts before this one start before the run's first year
    std::size_t first_in_run = 0;
    //! the latest end of those; the earliest instant if there are none
    base::Minute earlier_end{};
    YearMask years = 0;  //!< in which some contact lies, of any scope
};

/*!
 * Looks once at all contacts of a person for each year's groups of M3.2 (with
 * a lookback of 0) and contact years (M2.2), under every scope and basis.
 *
 * The same as contact_years() and DiagnosisFinder say one by one.
 *
 * \param contacts ordered by start.
 * \param found    [year]; those in the result's years are set, others are
 *                 left as they are.
 * \param started  contacts from the run's beginning on, of the default scope
 *                 and chain; left as it is if there are none.
 */
ContactScan scan_contacts(std::span<records::Contact const> contacts,
                          YearBounds const& years, std::span<ContactYear> found,
                          StartedContacts& started);

/*!
 * The contacts that stays can depend on in the run's years: all, or those
 * that start in the run.
 *
 * Earlier ones say nothing where all of them have ended when the run begins,
 * and too long before the first later one to be linked with it (M4.1): a stay
 * that ends then has no start, bed minute or index in any year.
 *
 * \param gap_minutes the longest of any scenario.
 */
std::span<records::Contact const> contacts_for_stays(
    std::span<records::Contact const> contacts, ContactScan const& scan,
    YearBounds const& years, std::int32_t gap_minutes);

}  // namespace samspil::method
