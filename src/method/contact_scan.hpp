#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "method/diagnoses.hpp"
#include "method/year_bounds.hpp"
#include "records/contact.hpp"
#include "records/scenario.hpp"

namespace samspil::method {

/*!
 * What the contacts that lie in a year say together, under every scope and
 * basis: four DiagnosisMask, `none` included, so that whoever has a contact
 * has a bit.
 */
class ContactYear
{
  public:
    constexpr ContactYear() = default;
    explicit constexpr ContactYear(records::Contact const& contact)
    {
        std::uint64_t const action =
            std::uint64_t{1} << reference::index_of(contact.action_group());
        std::uint64_t const bits =
            action | (action | contact.secondary_groups()) << basis_bits;
        std::uint64_t const specialty =
            contact.has_psychiatric_specialty() ? bits : 0;
        bits_ = bits | specialty << scope_bits;
    }

    constexpr ContactYear& operator|=(ContactYear other)
    {
        bits_ |= other.bits_;
        return *this;
    }
    //! Whether any contact of the scope lies in the year (M2.2).
    constexpr bool is_in_contact(records::ContactScope scope) const
    {
        return mask(scope, records::DiagnosisBasis::action) != 0;
    }
    //! The groups of M3.2, without a lookback.
    constexpr DiagnosisMask diagnoses(records::ContactScope scope,
                                      records::DiagnosisBasis basis) const
    {
        return without_none(mask(scope, basis));
    }

  private:
    static constexpr int basis_bits = 16;
    static constexpr int scope_bits = 32;

    constexpr DiagnosisMask mask(records::ContactScope scope,
                                 records::DiagnosisBasis basis) const
    {
        return static_cast<DiagnosisMask>(
            bits_ >> (scope_bits * static_cast<int>(scope) +
                      basis_bits * static_cast<int>(basis)));
    }

    std::uint64_t bits_ = 0;  //!< [scope, basis] of 16 bits
};

//! Where a person's contacts begin to matter for the run's years.
struct ContactScan
{
    //! contacts before this one start before the run's first year
    std::size_t first_in_run = 0;
    //! the latest end of those; the earliest instant if there are none
    base::Minute earlier_end = 0;
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
 */
ContactScan scan_contacts(std::span<records::Contact const> contacts,
                          YearBounds const& years,
                          std::span<ContactYear> found);

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
