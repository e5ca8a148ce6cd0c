#pragma once

#include <string_view>
#include <vector>

#include "base/years.hpp"
#include "reference/labels.hpp"
#include "synthetic/archetype.hpp"
#include "synthetic/hospital_contact.hpp"
#include "synthetic/life.hpp"
#include "synthetic/local_rates.hpp"
#include "synthetic/model.hpp"
#include "synthetic/random.hpp"

namespace samspil::synthetic {

/*!
 * Draws a person's contacts with psychiatry, from the first year of history to
 * the last activity year.
 *
 * A person has periods of illness. In each calendar year of a period the patient
 * is seen, with a probability that depends on the kind, or not. A patient who is
 * seen has at least one contact with the main diagnosis, and in proportion to
 * the severity visits, out-contacts, virtual contacts, emergency visits and
 * admissions. Each discharge is followed by an acute readmission with the
 * cluster's probability.
 */
class PsychiatricHistory
{
  public:
    PsychiatricHistory(base::Years const& years,
                       std::vector<LocalRates> const& rates)
        : years_(years), rates_(rates)
    {
    }

    //! Appends the contacts, in any order.
    void operator()(Archetype const& archetype, Life const& life,
                    Random& random,
                    std::vector<HospitalContact>& contacts) const;

  private:
    base::Years years_;
    std::vector<LocalRates> const& rates_;  //!< outlives this
};

}  // namespace samspil::synthetic
