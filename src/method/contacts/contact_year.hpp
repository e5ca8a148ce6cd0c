#pragma once

#include <cstdint>

#include "method/contacts/diagnoses.hpp"
#include "records/contact.hpp"
#include "records/scenario.hpp"

namespace samspil::method {

/*!
 * What the contacts that lie in one year (M2.2) say together: whether the
 * person is in contact with psychiatry, and their diagnosis groups of M3.2
 * without a lookback.
 *
 * It holds the answer for every contact_scope (M2.1) and diagnosis_basis
 * (M3.3) at once. Each contact sets the bit of its group of M3.1, `none`
 * included, so that whoever has a contact has a bit.
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

    //! bits 0–15: groups of action diagnoses, 16–31: of secondary ones
    std::uint32_t all_ = 0;
    std::uint32_t of_specialty_ = 0;  //!< the same, psychiatric units only
};

}  // namespace samspil::method
