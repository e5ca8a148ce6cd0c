#pragma once

#include <string_view>
#include <vector>

#include "base/years.hpp"
#include "reference/labels.hpp"
#include "synthetic/local_rates.hpp"
#include "synthetic/model.hpp"
#include "synthetic/person.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

/*!
 * A person's contacts with psychiatry, from the first year of history to the
 * last activity year.
 *
 * Periods of illness lie in time; in each calendar year of one the patient is
 * seen (with a probability of the kind) or not. Who is seen has at least one
 * contact with the main diagnosis, then visits, out-contacts, virtual
 * contacts, emergency visits and admissions in proportion to the severity;
 * after each discharge an acute readmission with the cluster's probability.
 */
class PsychiatricHistory
{
  public:
    PsychiatricHistory(base::Years const& years,
                       std::vector<LocalRates> const& rates)
        : years_(years), rates_(rates)
    {
    }

    //! Appends the contacts, in no order.
    void operator()(Profile const& profile, Life const& life, Random& random,
                    std::vector<HospitalContact>& contacts) const;

  private:
    base::Years years_;
    std::vector<LocalRates> const& rates_;  //!< outlives this
};

}  // namespace samspil::synthetic
