#pragma once

#include <compare>
#include <cstdint>
#include <type_traits>

#include "base/civil_time.hpp"
#include "reference/labels.hpp"

namespace samspil::records {

//! What a contact is besides its time; a Contact packs it into bits.
struct ContactTraits
{
    reference::ContactType type = reference::ContactType::physical;
    bool acute = false;                  //!< priority ATA1, or LPR2's C_INDM 1
    bool date_only = false;              //!< known by date only (M4.4)
    bool psychiatric_specialty = false;  //!< M2.1
    reference::DiagnosisGroup action_group =
        reference::DiagnosisGroup::none;  //!< of the action diagnosis
    std::uint16_t secondary_groups = 0;   //!< bit i: diagnosis group i
};

/*!
 * One psychiatric contact of one person, as the store holds it: 12 bytes.
 *
 * It has been through M0's steps up to the death: it starts before the
 * observation's end, does not end before its start, has an end (M2.4), and is
 * cut at 24:00 of the date of death (M1.3). A contact known by date only starts
 * and ends at 00:00 of the date (M4.4).
 */
class Contact
{
  public:
    constexpr Contact() = default;
    constexpr Contact(base::Minute start, base::Minute end,
                      ContactTraits const& traits)
        : start_(start), end_(end), bits_(pack(traits))
    {
    }

    constexpr base::Minute start() const { return start_; }
    constexpr base::Minute end() const { return end_; }
    constexpr reference::ContactType type() const
    {
        return static_cast<reference::ContactType>(bits_ & 3U);
    }
    //! Physical, and not known by date only.
    constexpr bool is_timed_physical() const
    {
        static_assert(static_cast<int>(reference::ContactType::physical) == 0);
        return (bits_ & (3U | 1U << 3)) == 0;
    }
    constexpr bool is_acute() const { return (bits_ >> 2 & 1U) != 0; }
    constexpr bool is_date_only() const { return (bits_ >> 3 & 1U) != 0; }
    constexpr bool has_psychiatric_specialty() const
    {
        return (bits_ >> 4 & 1U) != 0;
    }
    constexpr reference::DiagnosisGroup action_group() const
    {
        return static_cast<reference::DiagnosisGroup>(bits_ >> 8 & 15U);
    }
    //! Bit i is set for a secondary diagnosis in diagnosis group i.
    constexpr std::uint32_t secondary_groups() const { return bits_ >> 16; }

    //! By start, then end (M4.1); the other bits make the order total.
    friend constexpr auto operator<=>(Contact const&, Contact const&) = default;

  private:
    static constexpr std::uint32_t pack(ContactTraits const& traits)
    {
        return static_cast<std::uint32_t>(traits.type) |
               static_cast<std::uint32_t>(traits.acute) << 2 |
               static_cast<std::uint32_t>(traits.date_only) << 3 |
               static_cast<std::uint32_t>(traits.psychiatric_specialty) << 4 |
               static_cast<std::uint32_t>(traits.action_group) << 8 |
               std::uint32_t{traits.secondary_groups} << 16;
    }

    base::Minute start_{};  //!< first minute
    base::Minute end_{};    //!< the minute it ends at
    //! 0–1 type, 2 acute, 3 date only, 4 specialty, 8–11 action group,
    //! 16–27 secondary groups
    std::uint32_t bits_ = 0;
};

static_assert(sizeof(Contact) == 12);
static_assert(std::is_trivially_copyable_v<Contact>);

}  // namespace samspil::records
