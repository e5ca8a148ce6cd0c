#pragma once

#include <span>
#include <vector>

#include "base/civil_time.hpp"
#include "method/rules.hpp"
#include "records/registration.hpp"
#include "reference/municipalities.hpp"

namespace samspil::method {

//! Registrations of one service that are one intervention (M6.1).
struct JoinedIntervention
{
    base::Day start{};  //!< of the first registration
    base::Day end{};    //!< the last end; no_day: ongoing
    //! of the latest registration with a valid code; else no_municipality
    reference::MunicipalityIndex municipality = reference::no_municipality;

    friend bool operator==(JoinedIntervention const&,
                           JoinedIntervention const&) = default;
};

//! The municipality code that a registration votes with (M6.4).
//! \pre basis is acting or paying.
reference::MunicipalityIndex municipality_by(
    records::Registration const& registration,
    records::MunicipalityBasis basis);

/*!
 * Joins one person's registrations into interventions (M6.1).
 *
 * Holds scratch memory: one instance a thread.
 */
class InterventionJoiner
{
  public:
    explicit InterventionJoiner(MunicipalityRules const& rules) : rules_(rules)
    {
    }

    //! The registrations in the order in which they join; valid until the
    //! next call. \pre in their own order (service, start, end).
    std::span<records::Registration const> order(
        std::span<records::Registration const> registrations);

    //! Fills \p interventions from the registrations that start by
    //! \p last_start, 31 December Y. \pre as order() gives them.
    void operator()(std::span<records::Registration const> ordered,
                    base::Day last_start,
                    std::vector<JoinedIntervention>& interventions) const;

  private:
    MunicipalityRules rules_;  //!< the scenario's keys; not residence
    std::vector<records::Registration> ordered_;  //!< scratch of order()
};

}  // namespace samspil::method
