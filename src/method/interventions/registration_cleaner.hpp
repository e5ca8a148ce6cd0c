#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/civil_time.hpp"
#include "method/contacts/contact_cleaner.hpp"
#include "records/registration.hpp"

namespace samspil::method {

//! What became of a registration; for the quality report.
struct RegistrationFate
{
    Fate fate = Fate::kept;     //!< never after_observation_end (M5.3)
    bool cut_at_death = false;  //!< kept, with an earlier end (M1.3)

    friend bool operator==(RegistrationFate const&,
                           RegistrationFate const&) = default;
};

/*!
 * Cleans one person's registrations: duplicates (M5.3), then death (M1.3).
 *
 * It holds scratch memory, so each thread needs its own.
 */
class RegistrationCleaner
{
  public:
    //! \p death_day is no_day for the living. Results are valid until the next
    //! call. \pre each registration ends no earlier than it starts (M5.3).
    void operator()(std::span<records::Registration const> registrations,
                    base::Day death_day);

    //! What became of each registration, in the order given.
    std::span<RegistrationFate const> fates() const { return fates_; }
    //! Those kept, ordered as in a store (service, start, end).
    std::span<records::Registration const> registrations() const
    {
        return kept_;
    }

  private:
    std::vector<RegistrationFate> fates_;      //!< result
    std::vector<records::Registration> kept_;  //!< result
    std::vector<std::uint32_t> order_;         //!< scratch
};

}  // namespace samspil::method
