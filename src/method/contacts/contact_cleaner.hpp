#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/civil_time.hpp"
#include "records/contact.hpp"

namespace samspil::method {

/*!
 * A contact that is psychiatric by M2.1's default, with its diagnoses, before
 * M0's steps from duplicates (M2.5) on.
 */
struct ResolvedContact
{
    base::Minute start{};
    //! As delivered: not before start (M2.5), or no_minute if there is none
    //! (M2.4). Ignored for a contact known by date only, which ends at its
    //! start (M4.4).
    base::Minute end = base::no_minute;
    records::ContactTraits traits;
    //! Only compared (M2.5): a hash of the action diagnosis code and the set of
    //! secondary codes.
    std::uint64_t diagnosis_identity = 0;
};

//! The step of M0 at which a contact or registration was left out, if any.
enum class Fate : std::uint8_t
{
    kept,
    duplicate,              //!< M2.5, M5.3
    after_observation_end,  //!< M2.4
    after_death             //!< M1.3
};

//! What M2.4 does with a contact without an end.
enum class OpenEnd : std::uint8_t
{
    none,                   //!< it has an end
    until_observation_end,  //!< lasts on
    zero_minutes            //!< ends at its start
};

//! What became of a contact; for the quality report.
struct ContactFate
{
    Fate fate = Fate::kept;
    OpenEnd open_end = OpenEnd::none;  //!< also if death drops it later
    bool cut_at_death = false;         //!< kept, with an earlier end (M1.3)

    friend bool operator==(ContactFate const&, ContactFate const&) = default;
};

/*!
 * Cleans one person's contacts: duplicates (M2.5), observation end and open
 * ends (M2.4), death (M1.3), in M0's order.
 *
 * It holds scratch memory, so each thread needs its own.
 */
class ContactCleaner
{
  public:
    explicit ContactCleaner(base::Minute observation_end)
        : observation_end_(observation_end)
    {
    }

    //! \p death_day is no_day for the living. Results are valid until the next
    //! call.
    void operator()(std::span<ResolvedContact const> contacts,
                    base::Day death_day);

    //! What became of each contact, in the order given.
    std::span<ContactFate const> fates() const { return fates_; }
    //! Those kept, ordered as in a store (start, then end).
    std::span<records::Contact const> contacts() const { return contacts_; }

  private:
    void mark_duplicates(std::span<ResolvedContact const> contacts);
    base::Minute latest_physical_start(
        std::span<ResolvedContact const> contacts) const;

    base::Minute observation_end_;            //!< M2.4
    std::vector<ContactFate> fates_;          //!< result
    std::vector<records::Contact> contacts_;  //!< result
    std::vector<std::uint32_t> order_;        //!< scratch
};

}  // namespace samspil::method
