#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/civil_time.hpp"
#include "records/contact.hpp"

namespace samspil::method {

/*!
 * A psychiatric contact (by M2.1's default) whose diagnoses are resolved, but
 * which has not gone through M0's further steps.
 */
struct ResolvedContact
{
    base::Minute start{};
    //! As delivered: >= start (M2.5), no_minute = none (M2.4). Not looked at
    //! in a contact known by date only, which ends at its start (M4.4).
    base::Minute end = base::no_minute;
    records::ContactTraits traits;
    //! Only compared (M2.5): the action diagnosis code, or zeros.
    std::array<char, 12> action_code{};
    //! Only compared (M2.5): a hash of the set of secondary codes.
    std::uint64_t secondary_set = 0;
};

//! At which of M0's steps a contact or registration was left out, if any.
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
    OpenEnd open_end = OpenEnd::none;  //!< also where death then drops it
    bool cut_at_death = false;         //!< kept, with an earlier end (M1.3)

    friend bool operator==(ContactFate const&, ContactFate const&) = default;
};

/*!
 * Cleans one person's contacts: duplicates (M2.5), observation end and open
 * ends (M2.4), death (M1.3), in M0's order.
 *
 * Holds scratch memory: one instance a thread.
 */
class ContactCleaner
{
  public:
    explicit ContactCleaner(base::Minute observation_end)
        : observation_end_(observation_end)
    {
    }

    //! \p death_day: no_day = alive. Results are valid until the next call.
    void operator()(std::span<ResolvedContact const> contacts,
                    base::Day death_day);

    //! One for each input, in the input's order.
    std::span<ContactFate const> fates() const { return fates_; }
    //! Those kept, in the order of a store (start, then end).
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
