#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "method/interventions/intervention_joiner.hpp"
#include "method/rules.hpp"
#include "method/year_bounds.hpp"
#include "records/registration.hpp"

namespace samspil::method {

//! Outcome of M6.3 for one person and year.
struct MunicipalityVote
{
    //! no_municipality: nobody voted, the place is that of M7.1 (M6.5)
    reference::MunicipalityIndex municipality = reference::no_municipality;
    //! interventions with a day in the year, without a valid code (M6.5)
    std::int32_t invalid_interventions = 0;

    friend bool operator==(MunicipalityVote const&,
                           MunicipalityVote const&) = default;
};

/*!
 * Finds the municipality of a person's interventions in each year (M6.1 to
 * M6.3, M6.5), by the acting or the paying code (M6.4).
 *
 * Where all registrations name one municipality, as most persons' do, it wins
 * without joining and counting; method/registration_rules_restated_test.cpp
 * holds that against the rules in full. The finder holds scratch memory, so
 * each thread needs its own.
 */
class MunicipalityVoter
{
  public:
    //! \pre rules.basis is acting or paying; residence needs no vote.
    MunicipalityVoter(base::Years years, MunicipalityRules const& rules);

    //! Fills \p votes [year].
    //! \pre registrations are ordered by service, start, end.
    void operator()(std::span<records::Registration const> registrations,
                    std::span<MunicipalityVote> votes);

  private:
    MunicipalityVote vote(base::Day first_day, base::Day last_day);

    YearBounds years_;                               //!< the run's years
    MunicipalityRules rules_;                        //!< the scenario's keys
    InterventionJoiner join_;                        //!< M6.1
    std::vector<JoinedIntervention> interventions_;  //!< scratch, of one year
};

}  // namespace samspil::method
