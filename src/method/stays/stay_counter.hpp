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
 * Counts one person's stays in each year (M4.1 to M4.6), and lists the
 * inpatient ones.
 *
 * Most stays are one visit: they are counted without being written down. The
 * plain rule is test::StayBuilder, which writes every stay down;
 * method/contacts/contact_scan_test.cpp holds the two equal.
 */
class StayCounter
{
  public:
    StayCounter(base::Years years, StayRules const& rules)
        : years_(years), rules_(rules)
    {
    }

    /*!
     * \param contacts   taken with the scope and chain of the rules.
     * \param counts     [year], replaced.
     * \param admissions the inpatient stays, ordered by start.
     * \return the shortest break between two linked stays, as link_contacts().
     */
    std::int64_t operator()(StartedContacts const& contacts,
                            std::span<StayYear> counts,
                            std::vector<Stay>& admissions) const;

  private:
    YearBounds years_;  //!< the run's years
    StayRules rules_;   //!< the scenario's keys
};

}  // namespace samspil::method
