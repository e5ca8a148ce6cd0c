#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "method/rules.hpp"
#include "method/stays/started_contacts.hpp"
#include "method/stays/stay.hpp"
#include "method/stays/stay_year.hpp"
#include "method/year_bounds.hpp"
#include "records/contact.hpp"

namespace samspil::method {

/*!
 * What one person's stays are in each year (M4.2 to M4.6), and the inpatient
 * ones one by one.
 *
 * The same as counting what StayBuilder makes; but most stays are one visit,
 * which is counted here without being written down.
 */
class StayCounter
{
  public:
    StayCounter(base::Years years, StayRules const& rules)
        : years_(years), rules_(rules)
    {
    }

    /*!
     * \param contacts   those of the rules' scope and chain.
     * \param counts     [year], replaced.
     * \param admissions the inpatient stays, ordered by start.
     * \return as link_contacts().
     */
    std::int64_t operator()(StartedContacts const& contacts,
                            std::span<StayYear> counts,
                            std::vector<Stay>& admissions) const;

  private:
    YearBounds years_;  //!< the run's years
    StayRules rules_;   //!< the scenario's keys
};

}  // namespace samspil::method
