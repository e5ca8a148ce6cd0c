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

//! The municipality that a registration votes for (M6.4).
//! \pre basis is acting or paying.
reference::MunicipalityIndex municipality_by(
    records::Registration const& registration,
    records::MunicipalityBasis basis);

/*!
 * Joins one person's registrations into interventions (M6.1).
 *
 * It holds scratch memory, so each thread needs its own.
 */
class InterventionJoiner
{
  public:
    explicit InterventionJoiner(MunicipalityRules const& rules) : rules_(rules)
    {
    }

    //! Puts registrations in the order in which they join. The result is valid
    //! until the next call. \pre they are ordered by service, start, end.
    std::span<records::Registration const> order(
        std::span<records::Registration const> registrations);

    //! Fills \p interventions with what the registrations make that start by
    //! \p last_start, 31 December Y. \pre \p ordered is a result of order().
    void operator()(std::span<records::Registration const> ordered,
                    base::Day last_start,
                    std::vector<JoinedIntervention>& interventions) const;

  private:
    MunicipalityRules rules_;  //!< the scenario's keys; not residence
    std::vector<records::Registration> ordered_;  //!< scratch of order()
};

}  // namespace samspil::method
